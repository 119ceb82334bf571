import { compareVersions } from '../core/charts/version.ts';
import { effectOfKey, type KeyEffect } from '../core/effects/effect-of-key.ts';
import { effectiveValues } from '../core/effects/effective-values.ts';
import type { Effects } from '../core/effects/effects.ts';
import type { Path } from '../core/path.ts';
import type { Values } from '../core/values/values.ts';
import { userRuns } from './user-runs.ts';

/** Of more objects than these, only their number is told. */
const MANY = 3;

/** What a key does in the cluster, a sentence each; none for a key that the chart does not know. */
export function describeEffect(
  path: Path,
  { chart, written, version }: Pick<Values, 'chart' | 'written' | 'version'>,
  effects: Effects,
): readonly string[] {
  const item = path.findIndex((segment) => typeof segment === 'number');
  const key = item === -1 ? path : path.slice(0, item);
  const values = effectiveValues(effects, chart.defaults, written);
  const effect = effectOfKey(effects, key, values);
  if (!effect) return userRuns(key);
  return [
    ...does(effect),
    ...follows(effect),
    ...userRuns(key),
    ...doubts(effect, effects, version),
  ];
}

function does({ sets, decides }: KeyEffect): readonly string[] {
  const plain = sets.filter(({ consequence }) => consequence !== 'hook');
  const shown = plain.length > 0 ? plain : sets;
  const objects = new Map<string, string[]>();
  for (const { kind, name, field } of shown) {
    const id = `${kind} \`${short(name)}\``;
    objects.set(id, [...(objects.get(id) ?? []), `\`${fieldIn(kind, field)}\``]);
  }
  const lines = [...objects].slice(0, MANY).map(([object, fields]) => {
    const few = [...new Set(fields)].slice(0, MANY);
    const more = new Set(fields).size > few.length ? ' and more' : '';
    return `Sets ${few.join(', ')}${more} of ${object}`;
  });
  const rest = objects.size - lines.length;
  if (rest > 0) lines.push(`Sets fields of ${rest} more ${rest === 1 ? 'object' : 'objects'}`);
  if (decides.length > 0) lines.push(`Decides whether there is ${list(decides)}`);
  return lines;
}

function follows({ sets, restarts, needs }: KeyEffect): readonly string[] {
  const refused = sets.filter(({ consequence }) => consequence === 'refused');
  const lines: string[] = [];
  if (refused.length > 0) {
    lines.push(`Kubernetes refuses to change it later (${list(refused)})`);
  } else if (sets.length > 0) {
    lines.push(`Changing it restarts ${restarts.length === 0 ? 'nothing' : list(restarts)}`);
  }
  if (needs.length > 0) {
    const words = needs.map((need) =>
      need.startsWith('without ') ? `without \`${need.slice(8)}\`` : `with \`${need}\``,
    );
    lines.push(`In force only ${words.join(' and ')}`);
  }
  return lines;
}

function doubts(
  { seen, sets, decides }: KeyEffect,
  effects: Effects,
  version: string,
): readonly string[] {
  if (sets.length + decides.length === 0) return [];
  const isOther = compareVersions(effects.version, version) !== 0;
  return [
    ...(seen ? [] : [`Read from the templates of ${effects.version}; no render has shown it yet`]),
    ...(isOther ? [`That is what chart ${effects.version} does; ${version} may do otherwise`] : []),
  ];
}

/** `Deployment …-api, …-agent; Service …-api` */
function list(objects: readonly { readonly kind: string; readonly name: string }[]): string {
  const names = [...new Map(objects.map((each) => [`${each.kind} ${each.name}`, each])).values()];
  const shown = names.slice(0, MANY);
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  const groups = kinds.map((kind) => {
    const same = shown.filter((each) => each.kind === kind);
    return `${kind} ${same.map(({ name }) => `\`${short(name)}\``).join(', ')}`;
  });
  const more = names.length > MANY ? ` and ${names.length - MANY} more` : '';
  return groups.join('; ') + more;
}

function short(name: string): string {
  return name.replaceAll('{release}', '…');
}

/** A key of a ConfigMap or Secret goes by its own name. */
function fieldIn(kind: string, field: string): string {
  const isData = kind === 'ConfigMap' || kind === 'Secret';
  return isData ? field.replace(/^(?:data|stringData)\./, '') : field;
}
