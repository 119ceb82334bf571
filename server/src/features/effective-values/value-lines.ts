import { isScalar, scalarText } from '../../core/fixes/snippet.ts';
import { isObject, type Json } from '../../core/json.ts';
import type { Path } from '../../core/path.ts';

/** One line of values as block YAML. */
export interface ValueLine {
  readonly text: string;
  readonly path: Path;
  /** `more`: a further line of a text over several lines. */
  readonly kind: 'value' | 'section' | 'more';
}

/** Aliases make a short text endless; nobody reads so much. */
const MAX_LINES = 20_000;

/** Values as block YAML, line by line; cut where there is no end to it. */
export function valueLines(values: Json): readonly ValueLine[] {
  const lines: ValueLine[] = [];
  for (const line of linesOf(values, [], '')) {
    lines.push(line);
    if (lines.length === MAX_LINES) break;
  }
  return lines;
}

function* linesOf(value: Json, path: Path, indent: string): Generator<ValueLine> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* itemLines(item, [...path, index], indent);
  } else if (isObject(value)) {
    for (const [key, child] of Object.entries(value)) {
      yield* entryLines(`${indent}${scalarText(key)}:`, child, [...path, key], `${indent}  `);
    }
  }
}

/** A list's item: what begins on the dash's own line moves up to it. */
function* itemLines(item: Json, path: Path, indent: string): Generator<ValueLine> {
  if (!isFilled(item)) {
    yield* entryLines(`${indent}-`, item, path, `${indent}  `);
    return;
  }
  let isFirst = true;
  for (const line of linesOf(item, path, `${indent}  `)) {
    yield isFirst ? { ...line, text: `${indent}- ${line.text.slice(indent.length + 2)}` } : line;
    isFirst = false;
  }
}

function* entryLines(head: string, value: Json, path: Path, indent: string): Generator<ValueLine> {
  if (isFilled(value)) {
    yield { text: head, path, kind: 'section' };
    yield* linesOf(value, path, indent);
  } else if (typeof value === 'string' && isBlock(value)) {
    const kept = value.endsWith('\n\n') ? '+' : value.endsWith('\n') ? '' : '-';
    yield { text: `${head} |${kept}`, path, kind: 'value' };
    for (const line of value.replace(/\n$/, '').split('\n')) {
      yield { text: line === '' ? '' : indent + line, path, kind: 'more' };
    }
  } else {
    yield { text: `${head} ${flowText(value)}`, path, kind: 'value' };
  }
}

function isFilled(value: Json): boolean {
  return Array.isArray(value) ? value.length > 0 : isObject(value) && Object.keys(value).length > 0;
}

/** Over several lines, and nothing in it that a block scalar could not hold. */
function isBlock(text: string): boolean {
  return /^[^\s].*\n/.test(text) && !/[^\P{Cc}\n\t]|[\p{Zl}\p{Zp}\ufeff]/u.test(text);
}

function flowText(value: Json): string {
  if (isScalar(value)) return scalarText(value);
  return isObject(value) ? '{}' : '[]';
}
