import { isTemplated, isTruthy, type Json } from '../json.ts';
import type { ChangeContext } from '../rules/rule.ts';
import { type Message, say } from '../words/say.ts';

/** A value that a change gives another content. */
export interface ChangedPath {
  readonly at: string;
  readonly from: Json | undefined;
  readonly to: Json | undefined;
}

/**
 * What a change does to a value; undefined if it stays, or if another tool fills it in on either side.
 * No value and an empty one are the same to a template.
 */
export function changed({ before, after }: ChangeContext, at: string): ChangedPath | undefined {
  const [from, to] = [before.get(at), after.get(at)];
  if (isTemplated(from) || isTemplated(to)) return undefined;
  return textOf(from) === textOf(to) ? undefined : { at, from, to };
}

export function allChanged(
  context: ChangeContext,
  paths: readonly string[],
): readonly ChangedPath[] {
  return paths.flatMap((path) => changed(context, path) ?? []);
}

export function turnedOn(context: ChangeContext, at: string): boolean {
  const change = changed(context, at);
  return change !== undefined && !isTruthy(change.from) && isTruthy(change.to);
}

export function turnedOff(context: ChangeContext, at: string): boolean {
  const change = changed(context, at);
  return change !== undefined && isTruthy(change.from) && !isTruthy(change.to);
}

/** On before and after the change. */
export function staysOn({ before, after }: ChangeContext, at: string): boolean {
  return before.truthy(at) && after.truthy(at);
}

/** Lists and maps whose parts another tool fills in are not compared either. */
function textOf(value: Json | undefined): string {
  return isTruthy(value) || typeof value === 'boolean' || typeof value === 'number'
    ? JSON.stringify(value)
    : '';
}

/** `8Gi` as code, for a message. */
export function show(value: Json | undefined): Message {
  if (!isTruthy(value) && value !== false && value !== 0) return say`nothing`;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const line = text.replaceAll('`', "'").replace(/\s+/g, ' ');
  return `\`${line.length > 40 ? `${line.slice(0, 40)}…` : line}\``;
}
