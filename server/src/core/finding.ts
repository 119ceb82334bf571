import type { EditPlan, FixPlan } from './fix.ts';
import type { Path } from './path.ts';
import type { Site } from './releases/site.ts';
import type { RuleMeta, Tag } from './rules/rule.ts';
import type { Severity } from './severity.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';
import { type Message, type Said, say, textOf } from './words/say.ts';

/** One thing that is wrong or unwise at one place. Plain data; see `fixesOf` for what mends it. */
export interface Finding {
  readonly rule: RuleMeta;
  readonly severity: Severity;
  /** One sentence: the value and its effect. */
  readonly message: string;
  /** How the sentence was made, if something is filled in. */
  readonly said?: Said;
  /** Names of the releases that it holds for; left out where it holds for all that have the layer. */
  readonly releases?: readonly string[];
  /** The value path that the finding speaks of; it need not be written in the file. */
  readonly path: Path;
  /** Where it shows: the key or value at `path`, or the nearest written ancestor's key. */
  readonly span: Span;
  /** What would mend it, not yet worked out. */
  readonly plans: readonly (FixPlan | EditPlan)[];
  /** What `plans` are worked out for; none where it speaks of the text alone. */
  readonly site?: Site;
  readonly tags: readonly Tag[];
  /** Other places that have to do with it. */
  readonly related?: readonly Related[];
}

/**
 * What to show a person, in their language: the message, and the releases if it does not hold for all; a
 * value's line breaks are none of it.
 */
export function messageOf(
  { message, said, releases }: Finding,
  tell: (message: Message) => string = textOf,
): string {
  const own = said ?? message;
  const told = !releases
    ? own
    : releases.length === 1
      ? say`Release ${releases.join()}: ${own}`
      : say`Releases ${releases.join(', ')}: ${own}`;
  return tell(told).replace(/\s*[\r\n\u0085\u2028\u2029]\s*/g, ' ');
}

/** A sentence as a finding has it. */
export function worded(message: Message): Pick<Finding, 'message' | 'said'> {
  return typeof message === 'string' ? { message } : { message: textOf(message), said: message };
}

/** A place, mostly in another file, that has to do with a finding. */
export interface Related {
  readonly source: Source;
  readonly span: Span;
  readonly message: Message;
}
