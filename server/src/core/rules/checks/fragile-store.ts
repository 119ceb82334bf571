import type { FixPlan } from '../../fix.ts';
import { durableStores, severalGateways } from '../../fixes/durable-stores.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import type { Report } from '../rule.ts';

/** Which store there is, and what becomes of the artifacts in it. */
export function fragileStore(values: Values): readonly Report[] {
  if (!values.truthy('artifactsStore')) return [fallback(values)];
  const kind = { at: 'artifactsStore.kind', on: 'value', fixes: durableStores(values) } as const;
  if (values.get(kind.at) === 'volume_claim') {
    const several = severalGateways(values);
    if (several === undefined) return [];
    const message = say`${several}: on different nodes, the gateway's pods can only share a ReadWriteMany claim.`;
    return [{ ...kind, severity: 'info', message }];
  }
  const message = say`\`host_path\` keeps artifacts in ${hostPath(values, 'artifactsStore')} of a single node: the others cannot read them, and they are lost with it.`;
  return [{ ...kind, message }];
}

function fallback(values: Values): Report {
  return {
    at: 'defaultArtifactsStore',
    message: say`\`defaultArtifactsStore\` is mounted as a host path whatever its kind: artifacts stay in ${hostPath(values, 'defaultArtifactsStore')} of a single node.`,
    fixes: [...moveUp(values), ...durableStores(values)],
  };
}

function hostPath(values: Values, store: string): string {
  const path = values.get(`${store}.schema.hostPath`);
  return typeof path === 'string' ? `\`${path}\`` : 'a directory';
}

/** Only a store of another kind is worth moving, and only a whole one works elsewhere. */
function moveUp(values: Values): readonly FixPlan[] {
  const store = 'defaultArtifactsStore';
  const location = ['schema.bucket', 'schema.volumeClaim'];
  const whole =
    [`${store}.name`, `${store}.kind`].every(values.isWritten) &&
    location.some((key) => values.isWritten(`${store}.${key}`));
  if (!whole || values.get(`${store}.kind`) === 'host_path') return [];
  return [
    { title: 'Move to artifactsStore', changes: [{ move: [store], to: ['artifactsStore'] }] },
  ];
}
