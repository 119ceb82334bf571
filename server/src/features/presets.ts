import { CORE_SERVICES, isServiceEnabled } from '../core/deployment/placement.ts';
import { podGroup, podUser } from '../core/deployment/pod-security.ts';
import { isObject, isTemplated, type Json, type JsonObject } from '../core/json.ts';
import type { Values } from '../core/values/values.ts';
import { type Message, say } from '../core/words/say.ts';

/** A file with a preset: what is merged into the runs that are started with it. */
export interface Preset {
  readonly title: Message;
  /** From the folder of the values file. */
  readonly file: string;
  readonly text: string;
}

const NODES = 'workload-nodes';
const USER = 'non-root';
const BOTH = 'workload';

/** What sends runs to nodes of their own: to a label that core services do not use. */
export function nodesPreset(values: Values): Preset {
  const { key, value } = workloadLabel(values);
  return preset(
    say`worker nodes`,
    NODES,
    [
      `Runs go to nodes labelled ${key}=${value}; core services keep theirs.`,
      `Label every worker node: kubectl label nodes NODE ${key}=${value}`,
    ],
    [selector([[key, value]])],
  );
}

/** What runs start as: the user and group that core services have. */
export function userPreset(values: Values): Preset {
  return preset(say`a non-root user`, USER, userComments(values), [securityContext(values)]);
}

export function bothPreset(values: Values): Preset {
  const { key, value } = workloadLabel(values);
  return preset(
    say`worker nodes and a non-root user`,
    BOTH,
    [
      `Runs go to nodes labelled ${key}=${value}: kubectl label nodes NODE ${key}=${value}`,
      ...userComments(values),
    ],
    [selector([[key, value]]), securityContext(values)],
  );
}

/** What `nodeSelectors.experiments` and its like said before 0.5 about the nodes of runs. */
export function legacyPreset(part: string, pairs: Json): Preset | undefined {
  if (!isObject(pairs)) return undefined;
  const labels = Object.entries(pairs).flatMap(([key, value]): [string, string][] =>
    value === null || typeof value === 'object' ? [] : [[key, String(value)]],
  );
  if (labels.length === 0) return undefined;
  const what = say`the nodes of ${part}`;
  return preset(what, part, [`The nodes that nodeSelectors.${part} named.`], [selector(labels)]);
}

function preset(
  what: Message,
  name: string,
  comments: readonly string[],
  environment: readonly string[],
): Preset {
  const file = `presets/${name}.yaml`;
  const lines = [
    ...comments,
    `Use it: polyaxon run -f main.yaml -f ${file}`,
    'Enterprise and Cloud can save it and make it the default of an organization or a project.',
  ];
  const head = lines.map((line) => `# ${line.replace(/\s+/g, ' ')}\n`).join('');
  const body = environment.join('').replace(/^(?=.)/gm, '    ');
  return {
    title: say`Create a preset for runs: ${what}`,
    file,
    text: `${head}isPreset: true\nrunPatch:\n  environment:\n${body}`,
  };
}

function selector(labels: readonly (readonly [string, string])[]): string {
  const lines = labels.map(([key, value]) => `  ${scalar(key)}: ${scalar(value)}\n`);
  return `nodeSelector:\n${lines.join('')}`;
}

function userComments(values: Values): readonly string[] {
  const isVolume = ['volume_claim', 'host_path'].includes(
    String(values.get('artifactsStore.kind')),
  );
  return [
    'Runs start as the user and group that core services have, so both can use the same volumes.',
    ...(isVolume ? ['The volume of the artifacts store must be writable for that group.'] : []),
    'Image builds need root: run them without this preset.',
  ];
}

function securityContext(values: Values): string {
  const [user, group] = [idOf(podUser(values)), idOf(podGroup(values))];
  return `securityContext:\n  runAsUser: ${user}\n  runAsGroup: ${group}\n  runAsNonRoot: true\n`;
}

/** Root, or what another tool fills in, gives way to the chart's own id. */
function idOf(id: Json | undefined): number {
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : 2222;
}

/** Labels that say what a node is, and are not to be chosen. */
const WELL_KNOWN =
  /(^|\.)(kubernetes\.io|k8s\.io|cloud\.google\.com|eks\.amazonaws\.com|kubernetes\.azure\.com|karpenter\.sh)\//;

/** The key of the core services' label, with a value that is none of theirs. */
function workloadLabel(values: Values): { readonly key: string; readonly value: string } {
  const selectors = coreSelectors(values);
  const [own, ...others] = new Set(selectors.flatMap(Object.keys));
  const isOwn =
    own !== undefined &&
    others.length === 0 &&
    !WELL_KNOWN.test(own) &&
    ![own, ...selectors.map((selector) => selector[own])].some((it) => isTemplated(it));
  const key = isOwn ? own : 'polyaxon';
  const taken = selectors.map((selector) => selector[key]);
  const names = ['workload', ...selectors.map((_, i) => `workload-${i + 2}`)];
  return { key, value: names.find((name) => !taken.includes(name)) ?? 'workload' };
}

/** Those of the services that run, each with its own in place of the global one. */
function coreSelectors(values: Values): readonly JsonObject[] {
  return CORE_SERVICES.filter((service) => isServiceEnabled(values, service)).flatMap((service) => {
    const own = [service, 'nodeSelector'];
    const selector = values.get(values.truthy(own) ? own : 'nodeSelector');
    return isObject(selector) && Object.keys(selector).length > 0 ? [selector] : [];
  });
}

/** A label's key or value is text, also where YAML 1.1 would take it for something else. */
function scalar(text: string): string {
  const isPlain =
    /^[a-z][\w./-]*$/i.test(text) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
