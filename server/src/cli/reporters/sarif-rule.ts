import { rules } from '../../core/rules/index.ts';
import type { Severity } from '../../core/severity.ts';
import { rulePage } from '../../features/rule-page.ts';

/** A rule's metadata as a SARIF reporting descriptor. */
export function sarifRule(id: string, levels: Readonly<Record<Severity, string>>): object {
  const page = rulePage(id);
  const rule = rules.find((each) => each.id === id);
  if (!rule) return { id, helpUri: page };
  const { title, why, how, docs, severity, section } = rule;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: plain(why) },
    help: {
      text: `${plain(how)}\n\nMore: ${page}`,
      markdown: `${why}\n\n**What to do:** ${how}\n\n[The rule](${page})${docs === undefined ? '' : ` · [Polyaxon's documentation](${docs})`}`,
    },
    helpUri: page,
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['polyaxon', section] },
  };
}

/** Metadata is Markdown with little more than code in it. */
function plain(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');
}
