import { rules } from '../../core/rules/index.ts';
import { didYouMean } from '../../core/shape/did-you-mean.ts';
import { rulePageMarkdown } from '../../features/rule-page-markdown.ts';
import { exitCode } from '../exit-code.ts';
import type { Command } from './command.ts';

export const explain: Command = {
  name: 'explain',
  operands: '<rule>',
  summary: 'print the page of a rule',
  details: 'The page is Markdown. "polyaxon-values rules" lists all rules.',
  options: [],
  run({ operands }, io) {
    const [id, ...others] = operands;
    if (id === undefined || others.length > 0) return { problem: 'explain takes one rule' };
    const rule = rules.find((each) => each.id === id);
    if (!rule) {
      const guess = didYouMean(
        id,
        rules.map((each) => each.id),
      );
      return { problem: `there is no rule '${id}'${guess ? `; did you mean '${guess}'?` : ''}` };
    }
    io.stdout.write(rulePageMarkdown(rule));
    return exitCode.ok;
  },
};
