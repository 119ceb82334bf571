import type { FixPlan } from '../../fix.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isObject, isTemplated, type Json } from '../../json.ts';
import { didYouMean, isSameWord } from '../../shape/did-you-mean.ts';
import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const mountConnectionUndefined: Rule = {
  id: 'mount-connection-undefined',
  section: 'no-effect',
  severity: 'warning',
  title: 'Mount only connections that are defined',
  why: 'The chart goes through `connections` and mounts those that `mountConnections` names. A name that fits none of them is passed over without a word, and the gateway comes up without the volume or the credentials.',
  how: 'Write the name as in `connections`; letter case counts.',
  docs: docs('docs/setup/connections/overview'),
  charts: ['platform', 'agent'],
  // In an overlay, the connections may be in the base.
  absence: true,
  source: 'polyaxon/templates/partials/_connections.tpl',
  *check({ values }) {
    const mounted = values.get('mountConnections');
    const connections = values.get('connections');
    if (!Array.isArray(mounted) || isOpen(values, 'connections')) return;
    const names = Array.isArray(connections) ? connections.map(nameOf) : [];
    if (names.some(isTemplated)) return;
    const known = names.filter((name) => typeof name === 'string');
    // The artifacts store is mounted without being named.
    const store = values.truthy('agent.enabled') ? values.get('artifactsStore.name') : undefined;
    for (const [index, name] of mounted.entries()) {
      if (typeof name !== 'string' || isTemplated(name)) continue;
      if (known.includes(name) || name === store) continue;
      const fix = correct(
        index,
        name,
        known.filter((each) => !mounted.includes(each)),
      );
      const message = say`No connection is named \`${name}\`, so nothing is mounted for it.`;
      yield { at: ['mountConnections', index], message, fixes: fix ? [fix] : [] };
    }
  },
  example: {
    bad: `deploymentChart: platform
connections:
  - name: training-data
    kind: s3
    schema:
      bucket: "s3://training-data"
    secret:
      name: s3-secret
mountConnections:
  - traning-data
`,
    good: `deploymentChart: platform
connections:
  - name: training-data
    kind: s3
    schema:
      bucket: "s3://training-data"
    secret:
      name: s3-secret
mountConnections:
  - training-data
`,
  },
};

/** An item that another tool fills in may bring any name. */
function nameOf(connection: Json): Json | undefined {
  return isObject(connection) ? connection.name : connection;
}

function correct(index: number, name: string, known: readonly string[]): FixPlan | undefined {
  const meant = didYouMean(name, known);
  if (meant === undefined) return undefined;
  const changes = [{ replace: ['mountConnections', index], with: snippetScalar(meant) }];
  return { title: say`Change to ${meant}`, changes, safe: isSameWord(name, meant) };
}
