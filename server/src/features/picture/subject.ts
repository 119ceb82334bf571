import type { Role } from '../../core/config.ts';
import type { Finding } from '../../core/finding.ts';
import { formatPath, type PathLike, toPath } from '../../core/path.ts';
import type { Values } from '../../core/values/values.ts';
import type { Message } from '../../core/words/say.ts';
import type { Words } from '../../core/words/translate.ts';
import type { Anchor, Change, Tone } from './picture.ts';
import type { Fact } from './sketch.ts';

/** A line of a layer. */
export interface Place {
  readonly file: string;
  /** One-based, as people count. */
  readonly line: number;
  readonly column: number;
}

/** One release, with all that a picture of it is drawn from. */
export interface Subject {
  readonly name: string;
  readonly files: readonly string[];
  readonly values: Values;
  readonly role: Role;
  /** What was found in all of its layers. */
  readonly findings: readonly Finding[];
  /** Whether some text could not be read, so that there may be more than is drawn. */
  readonly isBroken: boolean;
  /** The place of a path, or of its nearest written ancestor, in the layer that decides it. */
  placeOf(path: PathLike): Place | undefined;
  /** What a change does, beside a base. */
  readonly change?: Change;
  /** The language that the picture is told in; English without. */
  readonly words?: Words | undefined;
}

export function anchorOf({ values, placeOf }: Subject, path: PathLike): Anchor {
  return { path: formatPath(path), ...placeOf(toPath(path)), origin: values.origin(path) };
}

export function factOf(subject: Subject, path: PathLike, text: Message, tone?: Tone): Fact {
  return { text, ...(tone ? { tone } : {}), at: anchorOf(subject, path) };
}
