import type { RenderedObject } from '../effects/render.ts';
import { CONSEQUENCES, type Consequence, consequenceOf } from './consequence.ts';

/** An object that a change does something to. */
export interface PlannedObject {
  readonly kind: string;
  readonly name: string;
  /** Worst first; never empty. */
  readonly consequences: readonly Consequence[];
  /** The fields that change, each with what that means. */
  readonly fields: ReadonlyMap<string, Consequence>;
}

/** What becomes of each object of a release; those that stay as they are are left out. */
export function compareObjects(
  before: readonly RenderedObject[],
  after: readonly RenderedObject[],
): readonly PlannedObject[] {
  const [old, now] = [byIdentity(before), byIdentity(after)];
  const gone = [...old].filter(([id]) => !now.has(id)).map(([, object]) => object);
  const added = [...now].filter(([id]) => !old.has(id)).map(([, object]) => object);
  const renamed = findRenamed(gone, added);
  const whole = (object: RenderedObject, consequence: Consequence): PlannedObject => ({
    kind: object.kind,
    name: object.name,
    consequences: [object.isHook ? 'hook' : renamed.has(object) ? 'recreated' : consequence],
    fields: new Map(),
  });
  return [
    ...gone.map((object) => whole(object, 'deleted')),
    ...added.map((object) => whole(object, 'created')),
    ...[...old].flatMap(([id, object]) => compareOne(object, now.get(id))),
  ];
}

/** Objects of one name, as the roles of several namespaces, are taken together. */
function byIdentity(objects: readonly RenderedObject[]): ReadonlyMap<string, RenderedObject> {
  const found = new Map<string, RenderedObject>();
  for (const object of objects) {
    const id = `${object.kind} ${object.namespace} ${object.name}`;
    const known = found.get(id);
    const fields = known && new Map([...known.fields, ...object.fields]);
    found.set(id, known && fields ? { ...known, fields } : object);
  }
  return found;
}

/** The one object of its kind that goes, and what comes from the same template under another name. */
function findRenamed(
  gone: readonly RenderedObject[],
  added: readonly RenderedObject[],
): ReadonlySet<RenderedObject> {
  return new Set(
    gone.flatMap((object) => {
      const isOnly = gone.filter(({ kind }) => kind === object.kind).length === 1;
      const successor = added.find(
        ({ kind, template }) => kind === object.kind && template === object.template,
      );
      return isOnly && successor ? [object, successor] : [];
    }),
  );
}

function compareOne(
  old: RenderedObject,
  now: RenderedObject | undefined,
): readonly PlannedObject[] {
  if (!now) return [];
  const names = new Set([...old.fields.keys(), ...now.fields.keys()]);
  const changed = [...names].filter((field) => old.fields.get(field) !== now.fields.get(field));
  if (changed.length === 0) return [];
  const fields = new Map(
    changed.map((field) => {
      const after = { isHook: now.isHook, isSet: now.fields.has(field) };
      return [field, consequenceOf(now.kind, field, after)] as const;
    }),
  );
  const found = new Set(fields.values());
  const consequences = CONSEQUENCES.filter((consequence) => found.has(consequence));
  return [{ kind: now.kind, name: now.name, consequences, fields }];
}
