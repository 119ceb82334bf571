import { type Json, plainText } from '../json.ts';

const FACTORS: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/**
 * The amount that a Kubernetes quantity stands for; undefined for what is none. Of a number in YAML
 * the template prints the digits, so that is read like text.
 */
export function parseQuantity(value: Json): number | undefined {
  const match = /^\+?(\d+\.?\d*|\.\d+)(?:([eE][-+]?\d+)|([numkMGTPE]|[KMGTPE]i)?)$/.exec(
    plainText(value),
  );
  if (!match) return undefined;
  const [, digits, exponent, suffix = ''] = match;
  return Number(`${digits}${exponent ?? ''}`) * (FACTORS[suffix] ?? 1);
}

/** What was probably meant: `2 gb` is `2G`, `1gib` is `1Gi`, `0,5` is `0.5`. */
export function likelyQuantity(value: string): string | undefined {
  const match = /^\s*(\d+)(?:[.,](\d+))?\s*([kmgtpe])?(i)?b?\s*$/i.exec(value);
  if (!match) return undefined;
  const [, whole, fraction, letter = '', binary] = match;
  const number = fraction === undefined ? whole : `${whole}.${fraction}`;
  const unit = letter.toUpperCase();
  if (binary) return unit === '' ? undefined : `${number}${unit}i`;
  return `${number}${unit === 'K' ? 'k' : unit}`;
}
