import { PROFILES } from '../config.ts';
import type { HostProblem } from '../hosts/host.ts';
import { isObject, type Json } from '../json.ts';
import { LEVELS } from '../severity.ts';
import { validateShape } from '../shape/validate-shape.ts';
import type { Span } from '../span.ts';
import { setAt } from '../values/set-at.ts';
import { type Message, say } from '../words/say.ts';
import { parseYaml } from '../yaml/parse.ts';
import { toJson } from '../yaml/tree.ts';
import type { ConfigFile } from './config-file.ts';
import { configSchema } from './config-schema.ts';
import { describeShapeError } from './describe-shape-error.ts';
import { type ReadRelease, readRelease } from './read-release.ts';

export interface ReadConfig {
  readonly config: ConfigFile;
  readonly problems: readonly HostProblem[];
}

/** Reads a configuration. Total: what makes no sense is a problem at its place, and the rest counts. */
export function readConfigFile(text: string): ReadConfig {
  const document = parseYaml(text).documents.find((each) => each.root ?? each.problems[0]);
  const [unreadable] = document?.problems ?? [];
  const problems: HostProblem[] = [];
  if (unreadable) problems.push(onLine(text, unreadable, say`${unreadable.message}.`));
  const root = document?.root;
  if (root && root.kind !== 'map' && !unreadable) problems.push(onLine(text, root.span, NO_MAP));
  if (root?.kind !== 'map') return { config: { releases: [], exclude: [] }, problems };
  const written = withOff(toJson(root));
  const errors = validateShape(configSchema, written);
  problems.push(...errors.map((error) => describeShapeError(error, root, text)));
  // What is ill counts as not written.
  const sound = errors.reduce<Json>((json, { path }) => setAt(json, path, null), written);
  const { profile, rules, exclude, releases } = isObject(sound) ? sound : {};
  const read = listOf(releases).flatMap((_, index) => readRelease(text, root, sound, index) ?? []);
  problems.push(...read.flatMap((each) => each.problems), ...sameNames(read));
  return {
    config: {
      releases: read.map(({ release }) => release),
      exclude: listOf(exclude).filter((glob) => typeof glob === 'string'),
      ...profileOf(profile),
      ...severitiesOf(rules),
    },
    problems: problems.sort((a, b) => a.start - b.start),
  };
}

const NO_MAP = 'The configuration is a map with `releases`, `rules`, `profile` and `exclude`.';

/** YAML 1.1 reads `off` without quotes as false. */
function withOff(json: Json): Json {
  if (!isObject(json) || !isObject(json.rules)) return json;
  const rules = Object.entries(json.rules).map(([id, severity]): [string, Json] => [
    id,
    severity === false ? 'off' : severity,
  ]);
  return { ...json, rules: Object.fromEntries(rules) };
}

function sameNames(read: readonly ReadRelease[]): readonly HostProblem[] {
  return read.flatMap(({ release: { name, span } }, index) => {
    const earlier = read.slice(0, index).some(({ release }) => release.name === name);
    return earlier ? [{ ...span, message: say`There is a release \`${name}\` already.` }] : [];
  });
}

function profileOf(value: Json | undefined): Pick<ConfigFile, 'profile'> {
  const profile = PROFILES.find((name) => name === value);
  return profile ? { profile } : {};
}

function severitiesOf(rules: Json | undefined): Pick<ConfigFile, 'rules'> {
  const entries = Object.entries(isObject(rules) ? rules : {}).flatMap(([id, wanted]) => {
    const severity = LEVELS.find((name) => name === wanted);
    return severity ? [[id, severity] as const] : [];
  });
  return entries.length > 0 ? { rules: Object.fromEntries(entries) } : {};
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function onLine(text: string, { start, end }: Span, message: Message): HostProblem {
  const newline = text.indexOf('\n', start);
  const stop = Math.min(end, newline === -1 ? text.length : newline);
  return { start, end: Math.max(start, stop), message };
}
