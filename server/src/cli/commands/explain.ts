import { resolveChart } from '../../core/charts/catalog.ts';
import { CHARTS } from '../../core/config.ts';
import { toPath } from '../../core/path.ts';
import { rules } from '../../core/rules/index.ts';
import { type AnyRule, isRule } from '../../core/rules/rule.ts';
import { didYouMean } from '../../core/shape/did-you-mean.ts';
import { schemaAt } from '../../core/shape/schema-at.ts';
import { textOf } from '../../core/words/say.ts';
import { defaultOf } from '../../features/default-of.ts';
import { describeEffect } from '../../features/describe-effect.ts';
import { isSilencedByComment, rulePageMarkdown } from '../../features/rule-page-markdown.ts';
import { checkOptions } from '../check-options.ts';
import { loadEffects } from '../diff/load-effects.ts';
import { exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { writeProse } from '../prose.ts';
import type { Command } from './command.ts';

export const explain: Command = {
  name: 'explain',
  operands: '<rule|key>',
  summary: 'print the page of a rule, or what a key of the values does',
  details: [
    'The page is Markdown. "polyaxon-values rules" lists all rules. A key is a path such as',
    'gateway.replicas: what it sets, what restarts when it changes, when it is in force.',
  ].join('\n'),
  options: checkOptions.filter(({ name }) => name === 'chart' || name === 'chart-version'),
  async run({ operands, values }, io) {
    const [id, ...others] = operands;
    if (id === undefined || others.length > 0) return { problem: 'explain takes one rule or key' };
    const rule = rules.find((each) => each.id === id);
    if (rule) {
      writeProse(io.stdout, `${rulePageMarkdown(rule)}\n${elsewhere(rule)}\n`);
      return exitCode.ok;
    }
    const charts = CHARTS.filter((name) => name === (values.get('chart') ?? name));
    for (const chart of charts) {
      const page = await keyPage(id, chart, values.get('chart-version'), io);
      if (page === undefined) continue;
      writeProse(io.stdout, page);
      return exitCode.ok;
    }
    const guess = didYouMean(
      id,
      rules.map((each) => each.id),
    );
    return {
      problem: `there is no rule and no key '${id}'${guess ? `; did you mean '${guess}'?` : ''}`,
    };
  },
};

/** What a chart does with a key; undefined where it knows none of that name. */
async function keyPage(
  key: string,
  name: (typeof CHARTS)[number],
  version: string | undefined,
  io: Io,
): Promise<string | undefined> {
  const { chart } = resolveChart(name, version);
  const path = toPath(key);
  const schema = schemaAt(chart.schema, path);
  const effects = await loadEffects(chart, io);
  const lines = effects
    ? describeEffect(path, { chart, written: {}, version: version ?? chart.version }, effects)
    : [];
  const description = typeof schema?.description === 'string' ? [schema.description] : [];
  if (lines.length + description.length === 0) return undefined;
  const shown = defaultOf(path, chart, effects);
  const facts = [
    ...lines.map(textOf),
    ...(shown ? [`Default in ${chart.name} ${chart.version}: ${textOf(shown)}`] : []),
  ];
  const parts = [`# ${key}`, ...description, facts.map((line) => `- ${line}`).join('\n')];
  return `${parts.join('\n\n')}\n`;
}

/** The page tells what a person does in an editor; who asks here wants to know the rest as well. */
function elsewhere(rule: AnyRule): string {
  const { id } = rule;
  const behind = isSilencedByComment(rule)
    ? `- behind what is meant, on its line: \`# polyaxon-values-disable-line ${id}\`\n`
    : '';
  const trial =
    isRule(rule) && rule.production
      ? '\n- with all that only matters in production: `profile: trial` there, or `--profile trial`'
      : '';
  return `## Silence it, or set its severity, elsewhere

${behind}- for everybody who works in a folder: \`rules: { ${id}: off }\` in its \`.polyaxon-values.yaml\`${trial}
- for one run: \`--rule ${id}:off\`
- what is there already, and nothing new: \`--baseline <file>\`

\`error\`, \`warning\`, \`info\` and \`hint\` stand where \`off\` does.`;
}
