/*
 * How much a statement of an outline speaks for Polyaxon's values. Three points are enough. All keys that
 * a line of either chart since 0.0 declared or read are here or in `NEUTRAL`; any other is foreign.
 */

/** No other chart has these. */
const UNIQUE = words(`
  deploymentChart artifactsStore defaultArtifactsStore mountConnections cleaningIntervals
  cronIntervals platformSecret agentSecret polyaxonSecret polyaxonInternalToken organizationKey tablesHook
  notificationConnections adminViewEnabled hpsearch eventsHandlers k8sEventsHandlers eventMonitors
  resourcesDaemon includeChartRevision trackerBackend notebookBackend notebookDockerImage
  tensorboardDockerImage mountCodeInNotebooks tpuResourceKey tpuTensorflowVersion passwordLenght
  deploymentType=kubernetes deploymentType=minikube deploymentType=microk8s deploymentType=gke
  agent.executorRefreshInterval tolerations.resourcesDaemon`);

const STRONG = words(`
  deploymentVersion apiHooks cleanHooks encryptionSecret limitResources defaultPersistence nfsProvisioner
  privateRegistries dockerizer buildBackend celeryNodeSelector celeryTolerations celeryAffinity
  includeHostIps reposAccessToken agent.instance agent.isReplica agent.additionalNamespaces
  agent.enableStatusFinalizers agent.enableLogsFinalizers dns.backend dns.customCluster
  ingress.hostName email.hostUser broker=redis broker=rabbitmq operators compiler intervals cleaner
  kaniko mountPaths nodeSelectors.experiments tolerations.experiments affinity.experiments
  connections.kind=s3 connections.kind=gcs connections.kind=wasb connections.kind=volume_claim
  connections.kind=host_path connections.kind=git connections.kind=ssh connections.kind=registry
  connections.kind=slack connections.kind=webhook connections.kind=discord
  connections.kind=mattermost connections.kind=hipchat connections.kind=pagerduty`);

const SOME = words(`
  gateway operator streams passwordLength passwordAuth nodeSelectors deploymentType externalServices
  rabbitmq-ha docker-registry internalToken publicJobs agent.token connections.schema email.hostPassword
  email.useTls externalServices.postgresql externalServices.redis externalServices.rabbitmq
  externalServices.api externalServices.gateway externalServices.transactions externalServices.errors
  externalServices.metrics externalServices.auth externalServices.analytics persistence.logs
  persistence.repos persistence.upload persistence.outputs nodeSelectors.core nodeSelectors.builds
  nodeSelectors.jobs tolerations.core tolerations.builds affinity.core affinity.builds
  ui.adminEnabled ui.singleUrl ui.offline dns.prefix ldap.serverUri proxy.useInOps ssl.secretName
  user.username user.email scheduler.concurrency scheduler.celery worker.concurrency worker.celery
  namespace=polyaxon`);

/** Every component of ours has these keys; other charts write `image.tag`, and nest the rest. */
const COMPONENTS = words('gateway operator agent api streams init sidecar notifier');
const FIELDS = words('imageTag concurrency celery perCore useResolver sleepInterval');

/** Many charts have these; together they make no more than `COMMON_LIMIT`. */
const COMMON = words(`
  postgresql redis rabbitmq scheduler worker beat flower user crons notifier sidecar init api hooks agent
  broker connections serviceType allowedHosts ldap persistence.data`);

/** Polyaxon's too, and everybody's. */
const NEUTRAL = new Set(
  words(`
  adminModels affinity annotations apiHost auth celeryEagerMode celeryPrefetchMultiplier
  build_always_pull_latest clusterId configmapRefs debug debugMode dirs dist dns email enabled environment
  global hostName imagePullSecrets ingress istio k8s labels logLevel metrics namespace nodeSelector
  persistence plugins priorityClassName proxy queues rbac releaseName secret secretRefs securityContext
  services sops ssl timeZone timezone tmux tolerations ttl ui integrations`),
);

const POINTS: ReadonlyMap<string, number> = new Map([
  ...COMMON.map((word) => [word, 0.5] as const),
  ...SOME.map((word) => [word, 1] as const),
  ...COMPONENTS.flatMap((each) => FIELDS.map((field) => [`${each}.${field}`, 1] as const)),
  ...STRONG.map((word) => [word, 2] as const),
  ...UNIQUE.map((word) => [word, 3] as const),
]);

/** Common alone, telling together. */
const TOGETHER: readonly (readonly [points: number, ...keys: readonly string[]])[] = [
  [1, 'externalServices', 'postgresql'],
  [0.5, 'gateway', 'operator', 'postgresql'],
  [0.5, 'broker=redis', 'redis'],
  [0.5, 'broker=rabbitmq', 'rabbitmq'],
  [0.5, 'serviceType', 'rbac'],
  [0.5, 'serviceType', 'persistence'],
];

const COMMON_LIMIT = 1;

/** What is said, and the points for it. */
export type Weighed = readonly [said: string, points: number];

/** What of an outline's statements speaks for Polyaxon. */
export function weigh(says: ReadonlySet<string>): readonly Weighed[] {
  const found: Weighed[] = [];
  let common = 0;
  for (const said of says) {
    const points = POINTS.get(said) ?? 0;
    if (points >= 1) found.push([said, points]);
    else if (common < COMMON_LIMIT && points > 0) {
      common += points;
      found.push([said, points]);
    }
  }
  for (const [points, ...keys] of TOGETHER) {
    if (keys.every((key) => says.has(key))) found.push([keys.join(' with '), points]);
  }
  return found;
}

/** Whether a line of either chart ever knew a key at the top of its values. */
export function isKnown(key: string): boolean {
  return NEUTRAL.has(key) || POINTS.has(key) || /^(?:x-|[_.])/.test(key);
}

/** Whether a key at the top says anything at all. */
export function isSign(key: string): boolean {
  return POINTS.has(key);
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
