import type { FixPlan } from '../../fix.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isTemplated, type Json } from '../../json.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { allOf, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const ACCOUNT = 'agent.serviceAccountImagePullSecrets';

/** Containers that the agent adds to the pods of runs. */
const HELPERS = ['init', 'sidecar'];

export const runHelperPullSecrets: Rule = {
  id: 'run-helper-pull-secrets',
  section: 'operations',
  severity: 'info',
  title: 'Give the pull secrets to the service account of runs as well',
  why: 'Every run has an init and a sidecar container. The secrets of `imagePullSecrets` are for the pods of Polyaxon alone: runs get theirs from the service account that the chart makes for them. Without, Polyaxon starts and every run waits for an image that it may not pull.',
  how: 'List the same names in `agent.serviceAccountImagePullSecrets`. Where the nodes have access to the registry by themselves, or the account got its secrets by hand, silence this rule.',
  docs: docs('docs/setup/connections/registry'),
  charts: ['platform', 'agent'],
  source:
    'templates/runs-sa.yaml and partials/_agent.tpl of both charts; the converter of the official CLI, which puts no other pull secret into a run',
  production: true,
  absence: true,
  versions: { from: '2.10' },
  check({ values }) {
    const secrets = pullSecrets(values);
    if (!secrets || values.truthy(ACCOUNT) || !makesAccount(values)) return [];
    const helpers = HELPERS.filter((name) => isElsewhere(values.get([name, 'image'])));
    const [first] = helpers;
    if (first === undefined) return [];
    const keys = allOf(helpers.map((name) => `\`${name}.image\``));
    return [
      {
        at: [first, 'image'],
        on: 'value',
        message: say`Runs pull ${keys} without the secrets of \`${secrets.at}\`: \`${ACCOUNT}\` is empty.`,
        fixes: fixes(secrets.names),
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
imagePullSecrets:
  - regcred
sidecar:
  image: registry.example.com/polyaxon/polyaxon-sidecar
`,
    good: `deploymentChart: platform
imagePullSecrets:
  - regcred
agent:
  serviceAccountImagePullSecrets:
    - regcred
sidecar:
  image: registry.example.com/polyaxon/polyaxon-sidecar
`,
  },
};

function pullSecrets(values: Values): { readonly at: string; readonly names: Json } | undefined {
  const at = ['agent.imagePullSecrets', 'imagePullSecrets'].find(values.truthy);
  const names = at === undefined ? undefined : values.get(at);
  return at === undefined || names === undefined ? undefined : { at, names };
}

/** Without `rbac.enabled` runs have the namespace's own account, which may have secrets. */
function makesAccount(values: Values): boolean {
  const needed = ['agent.enabled', 'rbac.enabled'];
  return needed.every((path) => values.truthy(path) && !isOpen(values, path));
}

/** `host/…` or `host:port/…`: an image with neither is Docker Hub's, as is Polyaxon's own. */
function isElsewhere(image: Json | undefined): boolean {
  if (typeof image !== 'string' || isTemplated(image)) return false;
  const [host = '', ...path] = image.split('/');
  return path.length > 0 && /[.:]/.test(host) && !/(^|\.)docker\.io$/.test(host);
}

function fixes(names: Json): readonly FixPlan[] {
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) return [];
  const items = names.map((name) => `    - ${snippetScalar(name)}\n`).join('');
  return [
    {
      title: 'Give the same secrets to the service account of runs',
      changes: [{ merge: `agent:\n  serviceAccountImagePullSecrets:\n${items}` }],
    },
  ];
}
