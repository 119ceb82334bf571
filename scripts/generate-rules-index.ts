import { rules } from '../server/src/core/rules/index.ts';
import { type AnyRule, isChangeRule, isHoverNote, isRule } from '../server/src/core/rules/rule.ts';
import { sections } from '../server/src/core/rules/sections.ts';

/** docs/rules/README.md: all rules in the order of the deployment guide. */
export function rulesIndex(): string {
  const rows = rules.map((rule) => {
    const link = `[${rule.id}](${rule.id}.md)`;
    return `| ${link} | ${rule.title} | ${severityOf(rule)} | ${sections[rule.section].title.text} |`;
  });
  return `# Rules

Made by \`npm run generate\` from the rules themselves. Each has a page: why, how to mend it, an example, and which template of the chart it comes from. What the severities mean and how they are set: [Severity and silence](../severity.md).

| rule | what to do | severity | section |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function severityOf(rule: AnyRule): string {
  if (isHoverNote(rule) && !isChangeRule(rule)) return 'hover';
  return isRule(rule) && rule.offByDefault ? `off (${rule.severity})` : rule.severity;
}
