import { type Message, say } from '../words/say.ts';
import { weighMentions } from './mentions.ts';
import { isOtherFormat } from './other-formats.ts';
import { outline } from './outline.ts';
import { weighPlace } from './place.ts';
import { scoreOf, type Verdict } from './score.ts';
import type { Weighed } from './signs.ts';

export interface Recognition {
  readonly verdict: Verdict;
  /** What speaks for it, the strongest first: `the key artifactsStore`, `the folder polyaxon/`. */
  readonly why: readonly Message[];
  /** What `helm get values` prints without `-o yaml`: its header is no key of the chart. */
  readonly helmOutput?: true;
}

const NOTHING: Recognition = { verdict: 'none', why: [] };

/**
 * What speaks for a text being Polyaxon's values, decided without parsing: most YAML of a workspace is
 * something else and must cost nothing. `name` is the path below the workspace's or repository's root;
 * `look` gives the outline, for whoever has it already.
 */
export function recognise(name: string, text: string, look = () => outline(text)): Recognition {
  if (/\.tf$/i.test(name)) return NOTHING;
  const seen = look();
  const helm = /^(?:USER-SUPPLIED|COMPUTED) VALUES:/.test(seen.first)
    ? { helmOutput: true as const }
    : {};
  if (seen.comments.some((comment) => /^#[ \t]*polyaxon-values:/.test(comment))) {
    return { verdict: 'values', why: [say`the comment polyaxon-values`], ...helm };
  }
  if (seen.keys.size === 0 || isOtherFormat(name, seen)) return NOTHING;
  const { verdict, found } = scoreOf(seen, [...weighPlace(name), ...weighMentions(seen)]);
  return verdict === 'none' ? NOTHING : { verdict, why: found.map(inWords), ...helm };
}

function inWords([said]: Weighed): Message {
  if (typeof said !== 'string') return said;
  const [first = '', ...others] = said.split('+').map((each) => each.replaceAll('=', ': '));
  return others.reduce<Message>(
    (before, each) => say`${before} with ${each}`,
    say`the key ${first}`,
  );
}
