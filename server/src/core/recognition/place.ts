import { say } from '../words/say.ts';
import type { Weighed } from './signs.ts';

/** `polyaxon`, `plx`, `polyaxon-prod`, `my_polyaxon`; not `.polyaxon`, where the client caches. */
const OURS = /^(?!\.)(?:.*[-_. ])?(?:polyaxon|plx)(?:[-_. ].*)?$/i;
/** Below these folders of a chart nobody keeps values of the chart that they belong to. */
const PARTS = new Set(['charts', 'templates', 'crds']);
const VALUES = /^values(?:[-_.].*)?\.(?:ya?ml|json)/i;

/** With one common key it is enough. */
const NAMED = 2.5;
/** `polyaxon/values.yaml`, `polyaxon-config.yaml`: with any key that could be ours. */
const SURE = 3;

/** What a path below the root of a workspace says. */
export function weighPlace(name: string): readonly Weighed[] {
  const folders = name.split('/');
  const file = folders.pop() ?? '';
  folders.splice(0, folders.findLastIndex((each) => PARTS.has(each)) + 1);
  const parent = folders.at(-1) ?? '';
  const folder = folders.findLast((each) => OURS.test(each));
  if (OURS.test(file))
    return [[say`the name ${file}`, /values|config|deploy/i.test(file) ? SURE : NAMED]];
  if (folder === undefined) return [];
  return [[say`the folder ${`${folder}/`}`, folder === parent && VALUES.test(file) ? SURE : NAMED]];
}
