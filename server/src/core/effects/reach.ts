import type { Path } from '../path.ts';
import { rememberLately } from '../remember-lately.ts';
import { dependenceOn } from './dependence.ts';
import type { Effects, FieldPart, ObjectTemplate } from './effects.ts';

/** What of a chart's templates has to do with a key, whatever the values are. */
export interface Reach {
  /** Some template looks at it. */
  readonly isRead: boolean;
  readonly objects: readonly ReachedObject[];
}

export interface ReachedObject {
  /** Its place in the data, as `nameTemplates` has it. */
  readonly id: string;
  readonly object: ObjectTemplate;
  /** Whether it is there depends on the key. */
  readonly isDecided: boolean;
  readonly fields: readonly FieldPart[];
  /** Checksums of template files in which something depends on the key. */
  readonly checksums: readonly FieldPart[];
}

/** What a key reaches. Templates are many and keys are asked for again: it is worked out once for each. */
export function reachOf(effects: Effects, key: Path): Reach {
  const known =
    knownIn.get(effects) ??
    rememberLately((text) => findReach(effects, JSON.parse(text)), MANY_KEYS);
  knownIn.set(effects, known);
  return known(JSON.stringify(key));
}

const knownIn = new WeakMap<Effects, (key: string) => Reach>();
const MANY_KEYS = 100;

function findReach(effects: Effects, key: Path): Reach {
  const depends = dependenceOn(effects, key);
  const isRead = key.length > 0 && effects.expressions.some((_, at) => depends.onExpression(at));
  if (!isRead) return { isRead, objects: [] };
  const touched = effects.files.map((objects) =>
    objects.map((object) => ({
      object,
      isDecided: depends.onGuard(object.guard),
      fields: object.fields.filter(
        ({ guard, value }) => depends.onExpression(value) || depends.onGuard(guard, object.guard),
      ),
    })),
  );
  const files = new Set(
    touched.flatMap((objects, file) =>
      objects.some(({ isDecided, fields }) => isDecided || fields.length > 0) ? [file] : [],
    ),
  );
  const objects = touched.flatMap((each, file) =>
    each.flatMap(({ object, isDecided, fields }, at) => {
      const checksums = object.fields.filter(({ value }) => readsFile(effects, value, files));
      const isReached = isDecided || fields.length + checksums.length > 0;
      return isReached ? [{ id: `${file}/${at}`, object, isDecided, fields, checksums }] : [];
    }),
  );
  return { isRead, objects };
}

function readsFile(effects: Effects, index: number, files: ReadonlySet<number>): boolean {
  const it = effects.expressions[index];
  if (it?.op === 'file') return files.has(it.file);
  return it?.op === 'call' && it.args.some((arg) => readsFile(effects, arg, files));
}
