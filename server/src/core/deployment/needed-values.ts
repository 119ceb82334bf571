import type { ChartName } from '../charts/chart.ts';
import { all, any, not, oneOf, truthy } from '../conditions/words.ts';
import type { JsonObject } from '../json.ts';
import { neededBySubcharts } from './needed-by-subcharts.ts';

/*
 * Values that a chart cannot do without: the templates look into them without asking whether they are
 * there, so Helm stops once a null has deleted the chart's default. Found by setting every value of
 * chart 2.15.1 to null, one at a time, on some twenty different sets of values.
 */

export interface NeededValue {
  readonly path: string;
  /** On effective values: when the templates look; always, if left out. */
  readonly when?: JsonObject;
}

function needed(paths: string, when?: JsonObject): readonly NeededValue[] {
  return paths.split(/\s+/).map((path) => (when ? { path, when } : { path }));
}

const enabled = (part: string): JsonObject => truthy([part, 'enabled']);

const BOTH: readonly NeededValue[] = [
  ...needed('deploymentType rbac ingress ssl dns proxy auth istio ui securityContext cleanHooks'),
  ...needed('gateway gateway.resources gateway.hpa gateway.routes gateway.service'),
  ...needed('gateway.service.type gateway.service.port'),
  // Part of the address that Polyaxon takes for its own, unless another one is given.
  ...needed(
    'gateway.service.nodePort',
    all(
      oneOf('gateway.service.type', ['NodePort']),
      not(truthy('ingress.enabled')),
      not(truthy('hostName')),
    ),
  ),
  ...needed('externalServices externalServices.gateway externalServices.api'),
  ...needed('externalServices.streams'),
  ...needed('agent operator'),
  ...needed('agent.resources', enabled('agent')),
  ...needed('operator.resources', enabled('operator')),
  ...needed(
    'operators',
    any(enabled('agent'), enabled('operator'), not(truthy('organizationKey'))),
  ),
  ...needed(
    'defaultArtifactsStore defaultArtifactsStore.schema',
    all(enabled('agent'), not(truthy('artifactsStore'))),
  ),
];

const PLATFORM: readonly NeededValue[] = [
  ...BOTH,
  ...needed('scheduler scheduler.hpa compiler compiler.hpa worker worker.hpa beat flower apiHooks'),
  ...needed('scheduler.resources scheduler.celery', enabled('scheduler')),
  ...needed('compiler.resources compiler.celery', enabled('compiler')),
  ...needed('worker.resources worker.celery', enabled('worker')),
  ...needed('beat.resources', enabled('beat')),
  ...needed('externalServices.postgresql externalServices.metrics externalServices.analytics'),
  ...needed('externalServices.transactions externalServices.errors externalServices.auth'),
  ...needed('externalServices.auth.github externalServices.auth.gitlab'),
  ...needed('externalServices.auth.bitbucket externalServices.auth.google'),
  ...needed('externalServices.auth.okta externalServices.auth.onelogin'),
  ...needed('externalServices.auth.azuread'),
  ...needed(
    'externalServices.redis',
    all(not(enabled('redis')), any(not(truthy('platformSecret')), enabled('scheduler'))),
  ),
  ...needed('externalServices.rabbitmq', all(not(enabled('rabbitmq')), enabled('scheduler'))),
  ...needed('user email ldap intervals cleaningIntervals metrics'),
  ...needed(
    'metrics.livenessProbe metrics.readinessProbe metrics.service metrics.image metrics.serviceMonitor',
    enabled('metrics'),
  ),
  ...neededBySubcharts,
];

export const neededValues: Readonly<Record<ChartName, readonly NeededValue[]>> = {
  platform: PLATFORM,
  agent: BOTH,
};
