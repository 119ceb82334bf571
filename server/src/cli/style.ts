import type { Output } from './io.ts';
import { NARROWEST } from './prose.ts';

type Paint = (text: string) => string;

/** How a terminal may draw text. Plain text stays as it is where colours are off. */
export interface Style {
  readonly underline: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
  /** How many characters go into a line; infinite where it is not a terminal that reads. */
  readonly columns: number;
}

/** By the habits of force-color.org and no-color.org; a person who sets both wants colours. */
export function styleFor(output: Output, env: Readonly<Record<string, string | undefined>>): Style {
  const forced = env.FORCE_COLOR;
  const colours = forced
    ? forced !== '0' && forced !== 'false'
    : output.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
  const paint = (on: number, off: number) => (text: string) =>
    colours ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    underline: paint(4, 24),
    dim: paint(2, 22),
    red: paint(31, 39),
    yellow: paint(33, 39),
    blue: paint(34, 39),
    columns: output.isTTY ? Math.max(output.columns ?? 80, NARROWEST) : Number.POSITIVE_INFINITY,
  };
}
