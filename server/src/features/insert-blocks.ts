import { compareVersions } from '../core/charts/version.ts';
import { holds } from '../core/conditions/holds.ts';
import { DEPENDENCIES, type Dependency } from '../core/deployment/dependency-pods.ts';
import { mountsSslBlock } from '../core/deployment/exposure.ts';
import { CORE_SERVICES } from '../core/deployment/placement.ts';
import { nodeSelectorTemplate } from '../core/fixes/node-selector.ts';
import { securityContextBlock } from '../core/fixes/security-context-block.ts';
import { ingressTls, ingressWithTls, sslBlock } from '../core/fixes/tls-templates.ts';
import { isTruthy } from '../core/json.ts';
import { getAt, type Path, type PathLike } from '../core/path.ts';
import type { Values } from '../core/values/values.ts';
import { type Message, say } from '../core/words/say.ts';

/** A block to merge into the values, as the fixes of the rules write it. */
export interface Block {
  readonly title: Message;
  readonly merge: string;
}

/** Services that read a node selector of their own. */
const SERVICES: readonly string[] = [...CORE_SERVICES, 'metrics'];

/** Sub-charts that placed the pods of dependencies elsewhere were bundled before. */
const DEPENDENCIES_FROM = '1.21';

/** What is worth inserting at a place and is not written yet. */
export function blocksFor(values: Values, place: Path): readonly Block[] {
  const [section] = place;
  if (section === undefined) {
    return [
      ...nodeSelector(values, [], say`core services`),
      ...securityContext(values),
      ...tls(values),
      ...ssl(values),
    ];
  }
  if (section === 'ingress') return tls(values);
  const service = SERVICES.find((name) => name === section);
  if (service !== undefined) return nodeSelector(values, [service], service);
  const dependency = DEPENDENCIES.find(({ name }) => name === section);
  return dependency ? dependencySelector(values, dependency) : [];
}

function nodeSelector(values: Values, path: Path, whose: Message): readonly Block[] {
  if (hasWritten(values, [...path, 'nodeSelector'])) return [];
  return [{ title: say`Insert nodeSelector for ${whose}`, merge: nodeSelectorTemplate(path) }];
}

function dependencySelector(values: Values, { name, pods }: Dependency): readonly Block[] {
  if (compareVersions(values.chart.version, DEPENDENCIES_FROM) < 0) return [];
  const open = pods.filter(
    ({ at, when }) =>
      !hasWritten(values, [...at, 'nodeSelector']) && (!when || holds(when, values.effective)),
  );
  if (open.length === 0) return [];
  const below = open.map(({ at }) => nodeSelectorTemplate(at.slice(1))).join('');
  const merge = `${name}:\n${below.replace(/^(?=.)/gm, '  ')}`;
  return [{ title: say`Insert nodeSelector for ${name}`, merge }];
}

function securityContext(values: Values): readonly Block[] {
  if (hasWritten(values, 'securityContext')) return [];
  return [
    { title: 'Insert securityContext for a non-root user', merge: securityContextBlock(values) },
  ];
}

function tls(values: Values): readonly Block[] {
  if (hasWritten(values, 'ingress.tls')) return [];
  return values.truthy('ingress.enabled')
    ? [{ title: 'Insert ingress.tls', merge: ingressTls(values) }]
    : [{ title: 'Insert ingress with TLS', merge: ingressWithTls(values) }];
}

function ssl(values: Values): readonly Block[] {
  if (!mountsSslBlock(values.chart) || hasWritten(values, 'ssl')) return [];
  return [{ title: 'Insert ssl with a certificate', merge: sslBlock }];
}

function hasWritten(values: Values, path: PathLike): boolean {
  return isTruthy(getAt(values.written, path));
}
