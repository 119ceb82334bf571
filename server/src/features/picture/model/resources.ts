import { isObject, type JsonObject } from '../../../core/json.ts';
import type { Path } from '../../../core/path.ts';
import type { Values } from '../../../core/values/values.ts';
import { shown } from './shown.ts';

/** `CPU 100m–500m` and `memory 100Mi–2000Mi`; nothing where neither request nor limit is set. */
export function resourceLines(values: Values, path: Path): readonly string[] {
  const resources = values.get(path);
  if (!isObject(resources)) return [];
  return [...line('CPU', resources, 'cpu'), ...line('memory', resources, 'memory')];
}

function line(name: string, resources: JsonObject, key: string): readonly string[] {
  const of = (which: string) => {
    const block = resources[which];
    const value = isObject(block) ? block[key] : undefined;
    return value === undefined || value === null ? undefined : shown(value);
  };
  const [request, limit] = [of('requests'), of('limits')];
  if (request === undefined) return limit === undefined ? [] : [`${name} up to ${limit}`];
  if (limit === undefined) return [`${name} from ${request}`];
  return [`${name} ${request === limit ? request : `${request}–${limit}`}`];
}
