import { isObject, type Json, type JsonObject } from '../json.ts';

/*
 * Values put into the merge templates of fixes: YAML that every reader, also a YAML 1.1 one as in
 * Helm, takes for the same value, and from which no tab stop arises. A template is read as YAML
 * before its snippet escapes are taken away, so the text has to be sound with them as well.
 */

/** A value as YAML on one line. A scalar is also right as a map key and inside a placeholder. */
export function snippetScalar(value: Json): string {
  if (isScalar(value)) return escapeSnippet(scalarText(value));
  if (!isObject(value)) return `[${value.map(snippetScalar).join(', ')}]`;
  const entries = Object.entries(value).map(
    ([key, item]) => `${snippetScalar(key)}: ${snippetScalar(item)}`,
  );
  return `{${entries.join(', ')}}`;
}

/** A scalar as YAML on one line, for a text that is no snippet. */
export function scalarText(value: string | number | boolean | null): string {
  if (typeof value === 'string') return quoted(value);
  return typeof value === 'number' ? number(value) : String(value);
}

export function isScalar(value: Json): value is string | number | boolean | null {
  return value === null || typeof value !== 'object';
}

/** A map as block YAML, its first level indented by so many spaces; no newline at the end. */
export function snippetMap(map: JsonObject, indent: number): string {
  return blockMap(map, indent).join('\n');
}

function blockMap(map: JsonObject, indent: number): readonly string[] {
  const pad = ' '.repeat(indent);
  const entries = Object.entries(map);
  if (entries.length === 0) return [`${pad}{}`];
  return entries.flatMap(([key, value]) =>
    isBlock(value)
      ? [`${pad}${snippetScalar(key)}:`, ...block(value, indent + 2)]
      : [`${pad}${snippetScalar(key)}: ${snippetScalar(value)}`],
  );
}

function blockList(list: readonly Json[], indent: number): readonly string[] {
  const dash = `${' '.repeat(indent)}- `;
  return list.flatMap((item) => {
    if (!isBlock(item)) return [`${dash}${snippetScalar(item)}`];
    return block(item, indent + 2).map((line, i) =>
      i === 0 ? dash + line.slice(dash.length) : line,
    );
  });
}

function block(value: JsonObject | readonly Json[], indent: number): readonly string[] {
  return isObject(value) ? blockMap(value, indent) : blockList(value, indent);
}

function isBlock(value: Json): value is JsonObject | readonly Json[] {
  return Array.isArray(value) ? value.length > 0 : isObject(value) && Object.keys(value).length > 0;
}

function number(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return String(value);
}

const WORDS = /^(?:~|null|y|yes|n|no|on|off|true|false|<<|=)$/i;

/** Wider than YAML 1.1's numbers, times and dates: quotes that are not needed do no harm. */
const NUMERIC =
  /^[-+]?(?:0x[\da-f_]*|0o[0-7_]*|0b[01_]*|[\d.][\d._:]*(?:e[-+]?\d*)?|e[-+]?\d+|\.inf|\.nan)$|^\d{4}-\d/i;

/** Also what only a flow map would stumble over, since the text may land in one. */
const SYNTAX = /^[-?:&*!|>'"%@`#]|[,[\]{}]|:(?:\s|$)|\s#|^\s|\s$/;

/** Control characters, and the line breaks and marks that only YAML knows. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]/u;

function quoted(text: string): string {
  if (CONTROL.test(text)) {
    const inside = new RegExp(`${CONTROL.source}|["\\\\$}]`, 'gu');
    return `"${text.replace(inside, escapeCharacter)}"`;
  }
  const plain = text !== '' && !(WORDS.test(text) || NUMERIC.test(text) || SYNTAX.test(text));
  if (plain) return text;
  // Double quotes give a backslash a meaning, and the snippet may need one.
  return /["\\$}]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

function escapeCharacter(char: string): string {
  if (char === '\n') return '\\n';
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
