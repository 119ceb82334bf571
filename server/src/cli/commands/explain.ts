import { rules } from '../../core/rules/index.ts';
import type { AnyRule } from '../../core/rules/rule.ts';
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
    io.stdout.write(`${rulePageMarkdown(rule)}\n${elsewhere(rule)}\n`);
    return exitCode.ok;
  },
};

/** The page tells what a person does in an editor; who asks here wants to know the rest as well. */
function elsewhere({ id }: AnyRule): string {
  return `## Silence it, or set its severity, elsewhere

- for everybody who works in a folder: \`rules: { ${id}: off }\` in its \`.polyaxon-values.yaml\`
- for one run: \`--rule ${id}:off\`
- what is there already, and nothing new: \`--baseline <file>\`

\`error\`, \`warning\`, \`info\` and \`hint\` stand where \`off\` does.`;
}
