import { conditions } from '../../../generated/best-practices.js';
import type { Json, JsonObject } from '../json.ts';

/** Whether a value meets a named condition, by the compiled form of what is published. */
export function holds({ title }: JsonObject, value: Json | undefined): boolean {
  const condition = typeof title === 'string' ? conditions[title] : undefined;
  if (!condition) throw new Error(`The condition ${String(title)} is not compiled.`);
  return condition(value);
}
