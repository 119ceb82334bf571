import {
  allStores,
  gatewayMounts,
  mountsOf,
  usesConnections,
} from '../../deployment/gateway-mounts.ts';
import type { Change, FixPlan } from '../../fix.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isTemplated } from '../../json.ts';
import type { Path } from '../../path.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const storeNameNotDns: Rule = {
  id: 'store-name-not-dns',
  section: 'render',
  severity: 'error',
  title: 'Choose names that a volume can have',
  why: 'A host path or a claim becomes a volume with the name of its store or connection; a mounted Secret or ConfigMap becomes one with its own name. Kubernetes takes only lower-case letters, digits and dashes for it, 63 at most, and refuses the pod otherwise.',
  how: 'Rename the store or connection, wherever it is used. A Secret whose name has a dot can serve as environment variables, without `mountPath`; to be mounted, it needs another name.',
  docs: docs('docs/setup/connections/specification', 'name'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_stores.tpl, polyaxon/templates/partials/_connections.tpl',
  *check({ values }) {
    if (!usesConnections(values)) return;
    const inGateway = new Set(gatewayMounts(values).map((mount) => mount.name.join('.')));
    for (const { store, name, kind } of allStores(values).flatMap((each) =>
      mountsOf(values, each),
    )) {
      const text = values.get(name);
      if (typeof text !== 'string' || text === '' || isTemplated(text)) continue;
      const effect = isLabel(text)
        ? kind === 'store' && inGateway.has(name.join('.')) && readAsOther(text)
        : 'cannot be the name of a volume, which the chart or a run makes of it';
      if (!effect) continue;
      const fix = kind === 'store' ? rename(values, store, text) : undefined;
      yield {
        at: name,
        on: 'value',
        message: say`\`${text}\` ${effect}.`,
        fixes: fix ? [fix] : [],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
artifactsStore:
  name: Artifacts_Store
  kind: volume_claim
  schema:
    volumeClaim: artifacts
    mountPath: /artifacts
`,
    good: `deploymentChart: platform
artifactsStore:
  name: artifacts-store
  kind: volume_claim
  schema:
    volumeClaim: artifacts
    mountPath: /artifacts
`,
  },
};

function isLabel(text: string): boolean {
  return text.length <= 63 && /^[a-z\d]([-a-z\d]*[a-z\d])?$/.test(text);
}

/** The chart writes the name without quotes (_stores.tpl:38,67, _connections.tpl:46,82). */
function readAsOther(text: string): string | false {
  if (snippetScalar(text) === text) return false;
  return 'is written without quotes for the volume, and YAML reads a number or another value there';
}

function rename(values: Values, store: Path, text: string): FixPlan | undefined {
  const words = text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
  const slug = (snippetScalar(words) === words ? words : `store-${words}`).slice(0, 63);
  const taken = allStores(values).some((each) => values.get([...each, 'name']) === slug);
  if (words === '' || taken || !isLabel(slug)) return undefined;
  const mounted = values.get('mountConnections');
  const mentions = Array.isArray(mounted)
    ? mounted.flatMap((item, i): Change[] =>
        item === text ? [{ replace: ['mountConnections', i], with: slug }] : [],
      )
    : [];
  const changes = [{ replace: [...store, 'name'], with: slug }, ...mentions];
  return { title: say`Rename to ${slug}`, changes };
}
