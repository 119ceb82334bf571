import type { Arguments, Option, Problem } from '../arguments.ts';
import type { Io } from '../io.ts';

/** One word after `polyaxon-values`. Its help is made from this. */
export interface Command {
  readonly name: string;
  /** What it takes besides options: `<file>...`. */
  readonly operands: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What its own help says after the options. */
  readonly details: string;
  readonly options: readonly Option[];
  /** The exit code, or what is wrong with the arguments. */
  run(args: Arguments, io: Io): number | Problem | Promise<number | Problem>;
}
