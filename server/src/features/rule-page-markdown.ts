import { fixesOf } from '../core/fixes-of.ts';
import { lint } from '../core/lint.ts';
import {
  type AnyRule,
  type ChangeRule,
  isChangeRule,
  isHoverNote,
  isRule,
  type Rule,
} from '../core/rules/rule.ts';
import { sections } from '../core/rules/sections.ts';
import { presetBlock } from './describe-finding.ts';

/** The documentation page of a rule, made from its metadata. Ends with a newline. */
export function rulePageMarkdown(rule: AnyRule): string {
  const parts = [
    `# ${rule.id}`,
    `${rule.title}.`,
    facts(rule),
    `## Why\n\n${rule.why}`,
    `## What to do\n\n${rule.how}`,
    ...(isHoverNote(rule) && rule.preset !== undefined
      ? [`A preset to begin with:\n\n${presetBlock(rule.preset)}`]
      : []),
    ...(isRule(rule) ? examples(rule) : []),
    ...(isChangeRule(rule) ? changeExamples(rule) : []),
    silencing(rule),
    `## Read more\n\n${links(rule)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function facts(rule: AnyRule): string {
  const {
    title: { text: title },
    link,
  } = sections[rule.section];
  const rows = [
    ['Section', link === undefined ? title : `[${title}](${link})`],
    [
      'Severity',
      isHoverNote(rule) && !isChangeRule(rule) ? 'none: told on hover only' : rule.severity,
    ],
    ['Charts', rule.charts.join(', ')],
  ];
  if (isHoverNote(rule))
    rows.push(['Hover on', rule.hoverOn.map((key) => `\`${key}\``).join(', ')]);
  if (isChangeRule(rule)) rows.push(['Speaks', 'where it is known what is deployed']);
  if (isRule(rule)) {
    const { from, to } = rule.versions ?? {};
    if (from || to) rows.push(['Chart versions', versions(from, to)]);
    const silent = [
      ...(rule.production ? ['in the trial profile'] : []),
      ...(rule.absence ? ['in overlay files'] : []),
    ];
    if (silent.length > 0) rows.push(['Silent', silent.join(', ')]);
    if (rule.offByDefault)
      rows.push(['Off', `until it is turned on: ${setting(rule.id, rule.severity)}`]);
    const titles = fixTitles(rule);
    if (titles.length > 0) rows.push(['Fixes', titles.join('; ')]);
  }
  return ['| | |', '| --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
}

function versions(from: string | undefined, to: string | undefined): string {
  if (from && to) return `${from} to ${to}`;
  return from ? `from ${from}` : `up to ${to}`;
}

/** What is offered on the rule's own bad example; "(safe)" where "fix all" applies it. */
function fixTitles(rule: Rule): readonly string[] {
  const source = { name: 'values.yaml', text: rule.example.bad };
  const config = { chart: rule.charts[0] ?? 'platform', rules: { [rule.id]: rule.severity } };
  const findings = lint(source, config)?.findings ?? [];
  const fixes = findings.flatMap((finding) =>
    finding.rule.id === rule.id ? fixesOf(finding) : [],
  );
  const titles = fixes.map(({ title, safe }) => (safe ? `${title} (safe)` : title));
  return [...new Set(titles)];
}

function examples({ example }: Rule): readonly string[] {
  return [
    `## Example\n\nReported:\n\n\`\`\`yaml\n${example.bad.trim()}\n\`\`\``,
    `Not reported:\n\n\`\`\`yaml\n${example.good.trim()}\n\`\`\``,
  ];
}

function changeExamples({ example: { before, bad, good } }: ChangeRule): readonly string[] {
  const yaml = (text: string) => `\`\`\`yaml\n${text.trim()}\n\`\`\``;
  return [
    `## Example\n\nDeployed:\n\n${yaml(before)}`,
    `Reported:\n\n${yaml(bad)}`,
    `Not reported:\n\n${yaml(good)}`,
  ];
}

function silencing(rule: AnyRule): string {
  const off = `${setting(rule.id, 'off')} in the editor's settings`;
  if (isHoverNote(rule) && !isChangeRule(rule)) return `## Silence it\n\nSet ${off}.`;
  if (rule.section === 'file') return `## Silence it\n\nSet ${off}.`;
  return `## Silence it\n\nFor one line, with a reason if you like:\n\n\`\`\`yaml\n# polyaxon-values-disable-next-line ${rule.id} -- why this is fine here\n\`\`\`\n\nFor a file: \`# polyaxon-values-disable-file ${rule.id}\`. Everywhere: ${off}.`;
}

function setting(id: string, severity: string): string {
  return `\`"polyaxonValues.rules": { "${id}": "${severity}" }\``;
}

function links(rule: AnyRule): string {
  const {
    title: { text: title },
    link,
  } = sections[rule.section];
  return [
    ...(rule.docs === undefined ? [] : [`- [Polyaxon's documentation](${rule.docs})`]),
    ...(link === undefined || link === rule.docs
      ? []
      : [`- [The deployment guide: ${title}](${link})`]),
    `- Where it comes from: ${rule.source}`,
  ].join('\n');
}
