import { say } from '../words/say.ts';
import type { Outline } from './outline.ts';
import type { Weighed } from './signs.ts';

/** `helm upgrade --install lab polyaxon/polyaxon -f values.yaml`, `polyaxon admin deploy -f …`. */
const COMMAND =
  /\bhelm\b.*\bpolyaxon\/(?:polyaxon|agent)\b|\bhelm\b.*charts\.polyaxon\.com|\bpolyaxon (?:admin )?(?:deploy|upgrade)\b/i;
const IMAGE =
  /\bpolyaxon\/polyaxon-\w|\/polyaxon-(?:api|gateway|agent|operator|scheduler|streams)\b/;

/** What a text says for Polyaxon by speaking of it, in comments or values. */
export function weighMentions({ comments, text }: Outline): readonly Weighed[] {
  if (!/polyaxon/i.test(text)) return [];
  if (comments.some((comment) => COMMAND.test(comment))) {
    return [[say`a comment that deploys the chart`, 3]];
  }
  return [IMAGE.test(text) ? [say`an image of Polyaxon's`, 2] : [say`the word Polyaxon`, 1]];
}
