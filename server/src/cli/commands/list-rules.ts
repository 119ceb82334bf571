import { rules } from '../../core/rules/index.ts';
import { isHoverNote } from '../../core/rules/rule.ts';
import { exitCode } from '../exit-code.ts';
import type { Command } from './command.ts';

export const listRules: Command = {
  name: 'rules',
  operands: '',
  summary: 'list all rules with their severities',
  details: 'A rule of severity "note" is never reported: editors tell it on hover.',
  options: [],
  run({ operands }, io) {
    if (operands.length > 0) return { problem: 'rules takes no arguments' };
    const rows = rules.map((rule) => ({
      id: rule.id,
      severity: isHoverNote(rule) ? 'note' : rule.severity,
      title: rule.title,
    }));
    const idWidth = Math.max(...rows.map(({ id }) => id.length));
    const severityWidth = Math.max(...rows.map(({ severity }) => severity.length));
    for (const { id, severity, title } of rows) {
      io.stdout.write(`${id.padEnd(idWidth)}  ${severity.padEnd(severityWidth)}  ${title}\n`);
    }
    return exitCode.ok;
  },
};
