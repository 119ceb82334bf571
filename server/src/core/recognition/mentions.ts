import type { Outline } from './outline.ts';
import type { Weighed } from './signs.ts';

/** `helm upgrade --install lab polyaxon/polyaxon -f values.yaml`, `polyaxon admin deploy -f …`. */
const COMMAND =
  /\bhelm\b.*\bpolyaxon\/(?:polyaxon|agent)\b|\bhelm\b.*charts\.polyaxon\.com|\bpolyaxon (?:admin )?(?:deploy|upgrade)\b/i;
const IMAGE =
  /\bpolyaxon\/polyaxon-\w|\/polyaxon-(?:api|gateway|agent|operator|scheduler|streams)\b/;

/** What comments and values say by speaking of Polyaxon. */
export function weighMentions({ comments, text }: Outline): readonly Weighed[] {
  if (!/polyaxon/i.test(text)) return [];
  const found: Weighed[] = [];
  if (comments.some((comment) => COMMAND.test(comment))) {
    found.push(['a comment that deploys the chart', 3]);
  } else if (comments.some((comment) => /polyaxon/i.test(comment))) {
    found.push(['a comment that speaks of Polyaxon', 1]);
  }
  if (IMAGE.test(text)) found.push(["an image of Polyaxon's", 2]);
  else if (/^[^#\n]*polyaxon/im.test(text)) found.push(['a value that speaks of Polyaxon', 1]);
  return found;
}
