import { readFileSync } from 'node:fs';
import { rules } from '../server/src/core/rules/index.ts';
import { type AnyRule, isChangeRule, isHoverNote, isRule } from '../server/src/core/rules/rule.ts';
import { sections } from '../server/src/core/rules/sections.ts';

const README = new URL('../README.md', import.meta.url);
const START = '<!-- rules: made by `npm run generate` -->';
const END = '<!-- /rules -->';

/** README.md with the table of rules between its two marks. */
export function readme(): string {
  const text = readFileSync(README, 'utf8');
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start === -1 || end < start) throw new Error(`README.md needs the marks ${START} and ${END}`);
  return `${text.slice(0, start + START.length)}\n\n${table()}\n\n${text.slice(end)}`;
}

function table(): string {
  const rows = rules.map((rule) => {
    const link = `[${rule.id}](docs/rules/${rule.id}.md)`;
    const severity = severityOf(rule);
    return `| ${link} | ${rule.title} | ${severity} | ${sections[rule.section].title} |`;
  });
  return ['| rule | what to do | severity | section |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

function severityOf(rule: AnyRule): string {
  if (isHoverNote(rule) && !isChangeRule(rule)) return 'hover';
  return isRule(rule) && rule.offByDefault ? `off (${rule.severity})` : rule.severity;
}
