import type { ChartName } from '../charts/chart.ts';
import { readPragma } from '../directives/pragma.ts';
import type { Source } from '../source.ts';

/*
 * Is this a Polyaxon values file, whatever its name? Decided on the text alone, without parsing: most
 * YAML in a workspace is something else and must cost nothing.
 */

/** How much a top-level key says. */
const SIGNS: Readonly<Record<string, number>> = {
  deploymentChart: 3,
  artifactsStore: 3,
  defaultArtifactsStore: 3,
  mountConnections: 3,
  cleaningIntervals: 3,
  platformSecret: 3,
  agentSecret: 3,
  organizationKey: 3,
  polyaxonSecret: 3,
  apiHooks: 2,
  cleanHooks: 2,
  deploymentType: 2,
  deploymentVersion: 2,
  externalServices: 2,
  limitResources: 2,
  encryptionSecret: 2,
  adminViewEnabled: 2,
  hpsearch: 2,
  eventsHandlers: 2,
  resourcesDaemon: 2,
  gateway: 1,
  agent: 1,
  operator: 1,
  operators: 1,
  broker: 1,
  compiler: 1,
  streams: 1,
  cleaner: 1,
  sidecar: 1,
  connections: 1,
  passwordLength: 1,
  nodeSelectors: 1,
};

/** Keys that many charts have; together they make no more than `COMMON_LIMIT`. */
const COMMON = new Set([
  ...['postgresql', 'redis', 'rabbitmq', 'rabbitmq-ha', 'scheduler', 'worker', 'beat', 'flower'],
  ...['user', 'intervals', 'timezone', 'crons', 'notifier'],
]);
const COMMON_SIGN = 0.5;
const COMMON_LIMIT = 1.5;

/** Two keys that are common alone and telling together. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['gateway', 'postgresql'],
  ['gateway', 'operator'],
];

const ENOUGH = 3;
/** A name such as `polyaxon-config.yaml` is a sign too, but a weak one: polyaxonfiles have it as well. */
const NAME_SIGN = 2;

/** Top-level keys of other formats: one of each set settles that it is none of ours. */
const OTHERS: readonly (readonly string[])[] = [
  ['apiVersion', 'kind'],
  ['version', 'kind'],
  ['kind', 'run'],
  ['kind', 'component'],
  ['AWSTemplateFormatVersion'],
  ['jobs', 'on'],
];

/** By content, or because a comment at the top says so. */
export function mayHoldValues(source: Source): boolean {
  return readPragma(source.text) !== undefined || isPolyaxonValues(source);
}

function isPolyaxonValues(source: Source): boolean {
  const keys = topLevelKeys(source.text);
  if (OTHERS.some((format) => format.every((key) => keys.has(key)))) return false;
  let score = /polyaxon/i.test(baseName(source.name)) ? NAME_SIGN : 0;
  if (/\bpolyaxon\/polyaxon-\w/.test(source.text)) score += 1;
  return areTelling(keys, score);
}

/** Whether top-level keys, together with what else speaks for it, are those of Polyaxon's values. */
export function areTelling(keys: ReadonlySet<string>, otherSigns = 0): boolean {
  let score = otherSigns;
  for (const key of keys) score += Object.hasOwn(SIGNS, key) ? (SIGNS[key] ?? 0) : 0;
  const common = [...keys].filter((key) => COMMON.has(key)).length;
  score += Math.min(common * COMMON_SIGN, COMMON_LIMIT);
  score += PAIRS.filter((pair) => pair.every((key) => keys.has(key))).length;
  return score >= ENOUGH && [...keys].some((key) => Object.hasOwn(SIGNS, key));
}

/** Whether a text has a key of ours at its top: too little to be told by, enough to ask who names it. */
export function mayBeLayer({ text }: Source): boolean {
  return [...topLevelKeys(text)].some((key) => Object.hasOwn(SIGNS, key) || COMMON.has(key));
}

/** Keys that only one chart reads (`templates/` of the other never mention them). */
const PLATFORM_KEYS = [
  ...['postgresql', 'redis', 'rabbitmq', 'broker', 'scheduler', 'compiler', 'worker', 'beat'],
  ...['flower', 'user', 'email', 'ldap', 'apiHooks', 'platformSecret'],
];

/** Which chart the values are for, by `deploymentChart` and by the keys that only one chart has. */
export function inferChart(written: { readonly [key: string]: unknown }): ChartName {
  const named = written.deploymentChart;
  if (named === 'platform' || named === 'agent') return named;
  if (PLATFORM_KEYS.some((key) => Object.hasOwn(written, key))) return 'platform';
  const agent = isRecord(written.agent) ? written.agent : {};
  if ('isReplica' in agent || 'executorRefreshInterval' in agent) return 'agent';
  const external = isRecord(written.externalServices) ? written.externalServices : {};
  const api = isRecord(external.api) ? external.api : {};
  return ('token' in agent || 'instance' in agent) && 'host' in api ? 'agent' : 'platform';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys at the left margin, or of a JSON-like root. */
function topLevelKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  const start = text.replace(/^\uFEFF/, '').trimStart();
  const flow = start.startsWith('{') && start.length < 100_000;
  const pattern = flow
    ? /[{,\s]["']?([A-Za-z][\w-]*)["']?\s*:/g
    : /^\uFEFF?["']?([A-Za-z][\w-]*)["']?[ \t]*:(?=\s|$)/gm;
  for (const match of (flow ? start : text).matchAll(pattern)) {
    if (match[1] !== undefined) keys.add(match[1]);
  }
  return keys;
}

function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}
