import type { Needs } from '../deployment/mounted-stores.ts';
import type { FixPlan } from '../fix.ts';
import { isObject } from '../json.ts';
import type { Path } from '../path.ts';
import type { Values } from '../values/values.ts';
import { allOf, say } from '../words/say.ts';
import { nest } from './nest.ts';
import { snippetMap } from './snippet.ts';

/** A list cannot be merged into: there only a schema that is written can give way to a whole one. */
export function completeSchema(
  values: Values,
  store: Path,
  needs: Needs,
  missing: readonly string[],
): readonly FixPlan[] {
  const title = say`Add ${allOf(missing)}`;
  const lines = missing.map((key, i) => `${key}: ${stop(i + 1, needs[key] ?? '')}\n`).join('');
  const place = [...store, 'schema'];
  if (store.length === 1) return [{ title, changes: [{ merge: nest(place, lines) }] }];
  if (!values.isWritten(place)) return [];
  const kept = values.get(place);
  const block = isObject(kept) && Object.keys(kept).length > 0 ? `${snippetMap(kept, 0)}\n` : '';
  return [{ title, changes: [{ replace: place, with: `${block}${lines}` }] }];
}

/** The quotes of an example stay around the placeholder. */
function stop(index: number, example: string): string {
  const text = example.replace(/^"|"$/g, '');
  const placeholder = `\${${index}:${text}}`;
  return text === example ? placeholder : `"${placeholder}"`;
}
