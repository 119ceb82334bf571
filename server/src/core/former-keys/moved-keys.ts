import { isObject, type Json } from '../json.ts';
import { type FormerKey, gone, movedTogether } from './former-key.ts';

/*
 * What became of the charts' own keys, from the history of both values.yaml files and of the
 * templates in polyaxon/charts. Keys of the bundled charts are in `subchart-moves.ts`; the keys
 * `securityContext.user` and `.group`, which templates still read, have a rule of their own.
 */

/** Settings of a pod that mean the same wherever they stand. Images do not: they belong to a version. */
const POD_KEYS = [
  ...['nodeSelector', 'tolerations', 'affinity', 'imagePullSecrets', 'resources', 'replicas'],
  ...['useResolver', 'service.annotations'],
];

const WORKERS = 'the scheduler and the workers do its work';
const OPERATOR = "the operator's own settings cover it";

/** `api` and `streams` became `gateway` (polyaxon/charts 6a07450). */
const SERVICES: readonly FormerKey[] = [
  {
    from: 'api',
    charts: ['platform'],
    last: '1.20',
    note: '`gateway` is the API since then, with an image and a Service of its own',
  },
  ...movedTogether('api', 'gateway', POD_KEYS, { charts: ['platform'], last: '1.20' }),
  // The docs of the control plane show it; the templates read it at the top (agent-cm.yaml:1).
  { from: 'api.organizationKey', to: 'organizationKey', charts: ['platform'] },
  {
    from: 'streams',
    charts: ['platform'],
    last: '1.20',
    note: 'the API in `gateway` streams logs and files since then',
  },
  {
    from: 'streams',
    charts: ['agent'],
    last: '1.20',
    note: '`gateway` is the streams service since then, with an image and a Service of its own',
  },
  ...movedTogether('streams', 'gateway', POD_KEYS, { charts: ['agent'], last: '1.20' }),
  { from: 'rabbitmq-ha', to: 'rabbitmq', charts: ['platform'], last: '1.20' },
];

const RENAMED: readonly FormerKey[] = [
  { from: 'serviceType', to: 'gateway.service.type', last: '0.6' },
  { from: 'timeZone', to: 'timezone', last: '0.6' },
  { from: 'passwordLenght', to: 'passwordLength', last: '0.2' },
  { from: 'adminViewEnabled', to: 'ui.adminEnabled', last: '1.0' },
  { from: 'nodeSelectors', to: 'nodeSelector', last: '0.4' },
  { from: 'nodeSelectors.core', to: 'nodeSelector', last: '0.4' },
  { from: 'notificationConnections', to: 'connections', last: '1.7' },
  { from: 'ingress.hosts', to: 'ingress.hostName', last: '0.3', take: onlyHost },
  { from: 'agent.spawnerRefreshInterval', to: 'agent.executorRefreshInterval', last: '1.22' },
  {
    from: 'operator.maxConcurrentReconciales',
    to: 'operator.maxConcurrentReconciles',
    last: '1.5',
  },
  { from: 'operators.rayjob', to: 'operators.raycluster', last: '2.11' },
  { from: 'operators.daskjob', to: 'operators.daskcluster', last: '2.11' },
];

/** Only ever in the docs, or in people's minds. */
const MISPLACED: readonly FormerKey[] = [
  { from: 'errorsOptions', to: 'externalServices.errors.options' },
  { from: 'externalServices.errors.default', to: 'externalServices.errors.options' },
  {
    // The docs' recipe for GKE; moved, it would break the probes (api-deployment.yaml:63).
    from: 'gateway.scheme',
    note: '`gateway.service.scheme` is read, and makes the health checks use HTTPS as well',
  },
];

const GONE: readonly FormerKey[] = [
  {
    from: 'persistence',
    last: '0.6',
    note: '`artifactsStore` and `connections` say where data is kept',
  },
  {
    from: 'defaultPersistence',
    last: '0.6',
    note: '`artifactsStore` and `connections` say where data is kept',
  },
  ...gone(['hpsearch', 'eventsHandlers', 'k8sEventsHandlers', 'crons'], {
    last: '0.6',
    note: WORKERS,
  }),
  ...gone(['eventMonitors', 'resourcesDaemon'], {
    last: '0.6',
    note: '`agent` and `operator` watch the cluster since then',
  }),
  ...gone(['dirs', 'mountPaths', 'plugins'], { last: '0.6', note: 'nothing took its place' }),
  ...gone(['secretRefs', 'configmapRefs'], {
    last: '0.4',
    note: '`connections` bring them to runs',
  }),
  ...gone(['integrations', 'privateRegistries', 'docker-registry'], {
    last: '0.6',
    note: 'a connection in `connections` does it since then',
  }),
  ...gone(['k8s', 'clusterId', 'publicJobs', 'tpuResourceKey', 'tpuTensorflowVersion'], {
    last: '0.6',
    note: 'nothing took its place',
  }),
  ...gone(['dockerizer', 'kaniko', 'nfsProvisioner', 'logsHandlers', 'queues', 'ttl'], {
    last: '0.4',
    note: 'nothing took its place',
  }),
  ...gone(['auth.github', 'auth.gitlab', 'auth.bitbucket', 'auth.azure'], {
    last: '0.4',
    note: '`externalServices.auth` configures single sign-on, in another form',
  }),
  {
    from: 'hooks',
    last: '1.0',
    note: '`apiHooks` and `cleanHooks` took its place, with other images',
  },
  { from: 'tablesHook', last: '1.20', note: '`apiHooks.tables` turns the step on' },
  ...gone(['roles', 'types', 'trackerBackend'], { last: '1.0', note: 'nothing took its place' }),
  ...gone(['celeryNodeSelector', 'celeryTolerations', 'celeryAffinity'], {
    last: '1.13',
    note: '`scheduler`, `compiler`, `worker` and `beat` are placed one by one since then',
  }),
  ...gone(
    [
      ...['experimentsScheduler', 'experimentsSync', 'pipelinesScheduler'],
      ...['clustersUpdateSystemInfo', 'clustersUpdateSystemNodes'],
    ].map((key) => `intervals.${key}`),
    { last: '0.6', note: 'nothing took its place' },
  ),
  ...gone(
    ['runsScheduler', 'operationsDefaultRetryDelay', 'operationsMaxRetryDelay'].map(
      (key) => `intervals.${key}`,
    ),
    { last: '2.2', note: 'nor does any read `cronIntervals`, which the chart declares instead' },
  ),
  { from: 'agent.compressedLogs', last: '1.22', note: 'nothing took its place' },
  {
    from: 'agent.enableFinalizers',
    last: '2.8.0',
    note: '`agent.enableStatusFinalizers` and `agent.enableLogsFinalizers` took its place',
  },
  { from: 'operator.useCRDV1Beta1', last: '1.11', note: OPERATOR },
  ...gone(
    ['mxjob', 'paddlejob', 'sparkjob', 'xgbjob'].map((kind) => `operators.${kind}`),
    {
      last: '2.11',
      note: 'Polyaxon no longer runs that kind of job',
    },
  ),
  {
    from: 'externalServices.auth.saml',
    last: '2.0',
    note: '`okta`, `onelogin` and `azuread` were added instead',
  },
];

export const MOVED_KEYS: readonly FormerKey[] = [...SERVICES, ...RENAMED, ...MISPLACED, ...GONE];

/** The chart's Ingress has one host. */
function onlyHost(value: Json): Json | undefined {
  const [first, ...others] = [value].flat();
  const host = isObject(first) ? first.host : first;
  return others.length === 0 && typeof host === 'string' ? host : undefined;
}
