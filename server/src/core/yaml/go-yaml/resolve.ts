import type { Json } from '../../json.ts';

/*
 * What a scalar means to go-yaml v2: booleans, octals and `_` of YAML 1.1, `0o17` of YAML 1.2, but
 * neither base-60 numbers nor dates.
 */

/** What plain text can be, by tag. */
export type Kind = 'str' | 'bool' | 'null' | 'int' | 'float';

export interface Resolved {
  readonly kind: Kind;
  /** A number may be infinite or none; JSON has no such value. */
  readonly value: Json;
}

const WORDS = new Map<string, Resolved>();
function add(words: string, kind: Kind, value: Json): void {
  for (const word of words.split(' ')) WORDS.set(word, { kind, value });
}

add('y Y yes Yes YES true True TRUE on On ON', 'bool', true);
add('n N no No NO false False FALSE off Off OFF', 'bool', false);
add(' ~ null Null NULL', 'null', null);
add('.nan .NaN .NAN', 'float', Number.NaN);
add('.inf .Inf .INF +.inf +.Inf +.INF', 'float', Number.POSITIVE_INFINITY);
add('-.inf -.Inf -.INF', 'float', Number.NEGATIVE_INFINITY);

const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
/** Only here go-yaml leaves `_` to Go's own reading of floats. */
const POINT_FIRST = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+(?:_[0-9]+)*)?$/;
const DECIMAL = /^[-+]?(?:0|[1-9][0-9]*)$/;
const BASED = /^[-+]?0(?:[xX][0-9a-fA-F]+|[oO]?[0-7]+|[bB][01]+)$/;

const MIN_INT = -(2n ** 63n);
const MAX_UINT = 2n ** 64n - 1n;

/** What plain text without a tag means. */
export function resolvePlain(text: string): Resolved {
  const code = text.charCodeAt(0);
  const isNumeric = (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46;
  if (!isNumeric) {
    const word = text.length <= 5 ? WORDS.get(text) : undefined;
    return word ?? { kind: 'str', value: text };
  }
  const word = WORDS.get(text);
  if (word) return word;
  return (code === 46 ? fractionOf(text) : numberOf(text)) ?? { kind: 'str', value: text };
}

function numberOf(text: string): Resolved | undefined {
  const plain = text.replaceAll('_', '');
  return integerOf(plain) ?? floatOf(plain);
}

function fractionOf(text: string): Resolved | undefined {
  return POINT_FIRST.test(text) ? floatOf(text.replaceAll('_', '')) : undefined;
}

function integerOf(text: string): Resolved | undefined {
  const isDecimal = DECIMAL.test(text);
  if (isDecimal && text.length < 16) return { kind: 'int', value: Number(text) + 0 };
  if (!isDecimal && !BASED.test(text)) return undefined;
  // More digits than 64 bits can have, zeros in front left aside.
  if (text.length > 70 && text.replace(/^[-+]?0[xob]?0*/i, '').length > 64) return undefined;
  const value = bigIntOf(text);
  // go-yaml tries a signed and then an unsigned number of 64 bits; `+` it knows for signed ones only.
  if (value < MIN_INT || value > MAX_UINT) return undefined;
  if (value >= 2n ** 63n && text.startsWith('+')) return undefined;
  return { kind: 'int', value: Number(value) };
}

/** A whole number in any base. */
export function bigIntOf(text: string): bigint {
  const negative = text.startsWith('-');
  const digits = text.replace(/^[-+]/, '').toLowerCase();
  const value = BigInt(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return negative ? -value : value;
}

function floatOf(text: string): Resolved | undefined {
  if (!FLOAT.test(text)) return undefined;
  const value = Number(text);
  // Beyond the range of a double it stays text.
  return Number.isFinite(value) ? { kind: 'float', value } : undefined;
}
