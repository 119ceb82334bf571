import { isObject, type JsonObject } from '../../../core/json.ts';
import type { Path } from '../../../core/path.ts';
import type { Values } from '../../../core/values/values.ts';
import { type Message, say, textOf } from '../../../core/words/say.ts';
import { shown } from './shown.ts';

/** `CPU 100m–500m` and `memory 100Mi–2000Mi`; nothing where neither request nor limit is set. */
export function resourceLines(values: Values, path: Path): readonly Message[] {
  const resources = values.get(path);
  if (!isObject(resources)) return [];
  return [...line('CPU', resources, 'cpu'), ...line(say`memory`, resources, 'memory')];
}

function line(name: Message, resources: JsonObject, key: string): readonly Message[] {
  const of = (which: string) => {
    const block = resources[which];
    const value = isObject(block) ? block[key] : undefined;
    return value === undefined || value === null ? undefined : shown(value);
  };
  const [request, limit] = [of('requests'), of('limits')];
  if (request === undefined) return limit === undefined ? [] : [say`${name} up to ${limit}`];
  if (limit === undefined) return [say`${name} from ${request}`];
  const isOne = textOf(request) === textOf(limit);
  return [isOne ? say`${name} ${request}` : say`${name} ${request}–${limit}`];
}
