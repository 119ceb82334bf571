import { rules } from '../../core/rules/index.ts';
import { type AnyRule, isChangeRule, isHoverNote, isRule } from '../../core/rules/rule.ts';
import { rulePage } from '../../features/rule-page.ts';
import { oneOf } from '../arguments.ts';
import { exitCode } from '../exit-code.ts';
import { writeProse } from '../prose.ts';
import type { Command } from './command.ts';

export const listRules: Command = {
  name: 'rules',
  operands: '',
  summary: 'list all rules with their severities',
  details: [
    'A rule of severity "note" is never reported: editors tell it on hover. One that is "off"',
    'speaks only where the settings give it a severity.',
  ].join('\n'),
  options: [
    {
      name: 'format',
      value: { ...oneOf(['text', 'json']), placeholder: 'name' },
      help: 'text, or json with the metadata of each rule',
    },
  ],
  run({ operands, values }, io) {
    if (operands.length > 0) return { problem: 'rules takes no arguments' };
    if (values.get('format') === 'json') {
      io.stdout.write(`${JSON.stringify(rules.map(plain), null, 2)}\n`);
      return exitCode.ok;
    }
    const rows = rules.map((rule) => ({
      id: rule.id,
      severity: severityOf(rule),
      title: rule.title,
    }));
    const idWidth = Math.max(...rows.map(({ id }) => id.length));
    const severityWidth = Math.max(...rows.map(({ severity }) => severity.length));
    for (const { id, severity, title } of rows) {
      writeProse(io.stdout, `${id.padEnd(idWidth)}  ${severity.padEnd(severityWidth)}  ${title}\n`);
    }
    return exitCode.ok;
  },
};

function plain(rule: AnyRule): object {
  const { id, title, section, charts, docs, why, how } = rule;
  const severity = severityOf(rule);
  return { id, title, severity, section, charts, why, how, docs, page: rulePage(id) };
}

function severityOf(rule: AnyRule): string {
  if (isHoverNote(rule) && !isChangeRule(rule)) return 'note';
  return isRule(rule) && rule.offByDefault ? 'off' : rule.severity;
}
