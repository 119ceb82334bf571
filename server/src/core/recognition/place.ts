import type { Weighed } from './signs.ts';

/** `polyaxon`, `plx`, `polyaxon-prod`, `my_polyaxon`; not `.polyaxon`, where the client caches. */
const OURS = /^(?!\.)(?:.*[-_. ])?(?:polyaxon|plx)(?:[-_. ].*)?$/i;
const VALUES = /^values(?:[-_.].*)?\.(?:ya?ml|json)/i;

const NAMED = 2;
/** `polyaxon/values.yaml`, `polyaxon-values.yaml`: nothing is missing but the keys. */
const SURE = 3;

/** What a path below the root of a workspace says. */
export function weighPlace(name: string): readonly Weighed[] {
  const folders = name.split('/');
  const file = folders.pop() ?? '';
  const parent = folders.at(-1) ?? '';
  const folder = folders.findLast((each) => OURS.test(each));
  if (OURS.test(file)) return [[`the name ${file}`, /values/i.test(file) ? SURE : NAMED]];
  if (folder === undefined) return [];
  return [[`the folder ${folder}/`, folder === parent && VALUES.test(file) ? SURE : NAMED]];
}
