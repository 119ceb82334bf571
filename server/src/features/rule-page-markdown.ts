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
import { type Message, say } from '../core/words/say.ts';
import { ruleIn, tellIn, type Words } from '../core/words/translate.ts';
import { presetBlock } from './describe-finding.ts';

type Tell = (message: Message) => string;

/** The documentation page of a rule, made from its metadata, in a language if we have it. Ends with a newline. */
export function rulePageMarkdown(english: AnyRule, words?: Words): string {
  const rule = words ? ruleIn(english, words) : english;
  const tell = tellIn(words);
  const parts = [
    `# ${rule.id}`,
    tell(say`${rule.title}.`),
    facts(rule, tell),
    heading(say`Why`, rule.why),
    heading(say`What to do`, rule.how),
    ...(isHoverNote(rule) && rule.preset !== undefined
      ? [tell(say`A preset to begin with:`), presetBlock(rule.preset)]
      : []),
    ...(isRule(rule) ? examples(rule) : []),
    ...(isChangeRule(rule) ? changeExamples(rule) : []),
    heading(say`Silence it`, silencing(rule, tell)),
    heading(say`Read more`, links(rule, tell)),
  ];
  return `${parts.join('\n\n')}\n`;

  function heading(title: Message, text: string): string {
    return `## ${tell(title)}\n\n${text}`;
  }

  function examples({ example: { bad, good } }: Rule): readonly string[] {
    return [heading(say`Example`, yaml(say`Reported:`, bad)), yaml(say`Not reported:`, good)];
  }

  function changeExamples({ example: { before, bad, good } }: ChangeRule): readonly string[] {
    return [
      heading(say`Example`, yaml(say`Deployed:`, before)),
      yaml(say`Reported:`, bad),
      yaml(say`Not reported:`, good),
    ];
  }

  function yaml(title: Message, text: string): string {
    return `${tell(title)}\n\n\`\`\`yaml\n${text.trim()}\n\`\`\``;
  }
}

function facts(rule: AnyRule, tell: Tell): string {
  const { title, link } = sections[rule.section];
  const isTold = !isHoverNote(rule) || isChangeRule(rule);
  const rows: (readonly [Message, Message])[] = [
    [say`Section`, link === undefined ? title : say`[${title}](${link})`],
    [say`Severity`, isTold ? rule.severity : say`none: told on hover only`],
    [say`Charts`, rule.charts.join(', ')],
  ];
  if (isHoverNote(rule))
    rows.push([say`Hover on`, rule.hoverOn.map((key) => `\`${key}\``).join(', ')]);
  if (isChangeRule(rule)) rows.push([say`Speaks`, say`where it is known what is deployed`]);
  if (isRule(rule)) {
    const { from, to } = rule.versions ?? {};
    if (from || to) rows.push([say`Chart versions`, versions(from, to)]);
    const silent = [
      ...(rule.production ? [say`in the trial profile`] : []),
      ...(rule.absence ? [say`in overlay files`] : []),
    ];
    if (silent.length > 0) rows.push([say`Silent`, silent.map(tell).join(', ')]);
    if (rule.offByDefault)
      rows.push([say`Off`, say`until it is turned on: ${setting(rule.id, rule.severity)}`]);
    const titles = fixTitles(rule, tell);
    if (titles.length > 0) rows.push([say`Fixes`, titles.join('; ')]);
  }
  const lines = rows.map((row) => `| ${row.map(tell).join(' | ')} |`);
  return ['| | |', '| --- | --- |', ...lines].join('\n');
}

function versions(from: string | undefined, to: string | undefined): Message {
  if (from && to) return say`${from} to ${to}`;
  return from ? say`from ${from}` : say`up to ${to}`;
}

/** What is offered on the rule's own bad example; "(safe)" where "fix all" applies it. */
function fixTitles(rule: Rule, tell: Tell): readonly string[] {
  const source = { name: 'values.yaml', text: rule.example.bad };
  const config = { chart: rule.charts[0] ?? 'platform', rules: { [rule.id]: rule.severity } };
  const findings = lint(source, config)?.findings ?? [];
  const plans = findings.filter((finding) => finding.rule.id === rule.id);
  const titles = plans.flatMap((finding) =>
    fixesOf(finding).map(({ title, safe }) => tell(safe ? say`${title} (safe)` : title)),
  );
  return [...new Set(titles)];
}

/** What a hover tells, or of a file as a whole, stands on no line that a comment could be above. */
export function isSilencedByComment(rule: AnyRule): boolean {
  return rule.section !== 'file' && (!isHoverNote(rule) || isChangeRule(rule));
}

function silencing(rule: AnyRule, tell: Tell): string {
  const off = setting(rule.id, 'off');
  if (!isSilencedByComment(rule)) {
    return tell(say`Set ${off} in the editor's settings.`);
  }
  const line = `# polyaxon-values-disable-next-line ${rule.id} -- ${tell(say`why this is fine here`)}`;
  const file = `\`# polyaxon-values-disable-file ${rule.id}\``;
  return [
    tell(say`For one line, with a reason if you like:`),
    `\`\`\`yaml\n${line}\n\`\`\``,
    tell(say`For a file: ${file}. Everywhere: ${off} in the editor's settings.`),
  ].join('\n\n');
}

function setting(id: string, severity: string): string {
  return `\`"polyaxonValues.rules": { "${id}": "${severity}" }\``;
}

function links(rule: AnyRule, tell: Tell): string {
  const { title, link } = sections[rule.section];
  const { docs } = rule;
  return [
    ...(docs === undefined ? [] : [say`[Polyaxon's documentation](${docs})`]),
    ...(link === undefined || link === docs ? [] : [say`[Guide: ${title}](${link})`]),
    say`Where it comes from: ${rule.source}`,
  ]
    .map((each) => `- ${tell(each)}`)
    .join('\n');
}
