import { compareVersions } from '../core/charts/version.ts';
import { effectOfKey, type KeyEffect, type Need } from '../core/effects/effect-of-key.ts';
import { effectiveValues } from '../core/effects/effective-values.ts';
import type { Effects } from '../core/effects/effects.ts';
import { formatPath, type Path } from '../core/path.ts';
import type { Values } from '../core/values/values.ts';
import { listed, type Message, say } from '../core/words/say.ts';
import { userRuns } from './user-runs.ts';

/** Of more objects than these, only their number is told. */
const MANY = 3;

/** What a key does in the cluster, a sentence each; none for a key that the chart does not know. */
export function describeEffect(
  path: Path,
  { chart, written, version }: Pick<Values, 'chart' | 'written' | 'version'>,
  effects: Effects,
): readonly Message[] {
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

function does({ sets, decides }: KeyEffect): readonly Message[] {
  const plain = sets.filter(({ consequence }) => consequence !== 'hook');
  const shown = plain.length > 0 ? plain : sets;
  const objects = new Map<string, string[]>();
  for (const { kind, name, field } of shown) {
    const id = `${kind} \`${short(name)}\``;
    objects.set(id, [...(objects.get(id) ?? []), `\`${fieldIn(kind, field)}\``]);
  }
  const lines: Message[] = [...objects].slice(0, MANY).map(([object, fields]) => {
    const all = [...new Set(fields)];
    const few = all.slice(0, MANY).join(', ');
    return all.length > MANY
      ? say`Sets ${few} and more of ${object}`
      : say`Sets ${few} of ${object}`;
  });
  const rest = objects.size - lines.length;
  if (rest === 1) lines.push(say`Sets fields of 1 more object`);
  if (rest > 1) lines.push(say`Sets fields of ${rest} more objects`);
  if (decides.length > 0) lines.push(say`Decides whether there is ${list(decides)}`);
  return lines;
}

function follows({ sets, restarts, needs }: KeyEffect): readonly Message[] {
  const refused = sets.filter(({ consequence }) => consequence === 'refused');
  const lines: Message[] = [];
  if (refused.length > 0) {
    lines.push(say`Kubernetes refuses to change it later (${list(refused)})`);
  } else if (sets.length > 0) {
    lines.push(
      restarts.length === 0
        ? say`Changing it restarts nothing`
        : say`Changing it restarts ${list(restarts)}`,
    );
  }
  const words = listed(needs.map(needed));
  if (words) lines.push(say`In force only ${words}`);
  return lines;
}

function needed({ key, value }: Need): Message {
  const path = formatPath(key);
  if (value === false) return say`without \`${path}\``;
  return value === true ? say`with \`${path}\`` : say`with \`${`${path}: ${value}`}\``;
}

function doubts(
  { seen, sets, decides }: KeyEffect,
  effects: Effects,
  version: string,
): readonly Message[] {
  if (sets.length + decides.length === 0) return [];
  const isOther = compareVersions(effects.version, version) !== 0;
  return [
    ...(seen
      ? []
      : [say`Read from the templates of ${effects.version}; no render has shown it yet`]),
    ...(isOther
      ? [say`That is what chart ${effects.version} does; ${version} may do otherwise`]
      : []),
  ];
}

/** `Deployment …-api, …-agent; Service …-api` */
function list(objects: readonly { readonly kind: string; readonly name: string }[]): Message {
  const names = [...new Map(objects.map((each) => [`${each.kind} ${each.name}`, each])).values()];
  const shown = names.slice(0, MANY);
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  const groups = kinds.map((kind) => {
    const same = shown.filter((each) => each.kind === kind);
    return `${kind} ${same.map(({ name }) => `\`${short(name)}\``).join(', ')}`;
  });
  const told = groups.join('; ');
  return names.length > MANY ? say`${told} and ${names.length - MANY} more` : told;
}

function short(name: string): string {
  return name.replaceAll('{release}', '…');
}

/** A key of a ConfigMap or Secret goes by its own name. */
function fieldIn(kind: string, field: string): string {
  const isData = kind === 'ConfigMap' || kind === 'Secret';
  return isData ? field.replace(/^(?:data|stringData)\./, '') : field;
}
