/*
 * How much a statement of an outline speaks for Polyaxon's values. Three points are enough. A key that any
 * line of either chart since 0.0 declared or read is here or in `NEUTRAL`; all others are foreign.
 */

import type { Said } from '../words/say.ts';

/** No other chart has these. */
const UNIQUE = words(`deploymentChart artifactsStore defaultArtifactsStore mountConnections
cleaningIntervals cronIntervals platformSecret agentSecret polyaxonSecret polyaxonInternalToken
organizationKey tablesHook notificationConnections adminViewEnabled hpsearch eventsHandlers
k8sEventsHandlers eventMonitors resourcesDaemon includeChartRevision trackerBackend notebookBackend
notebookDockerImage tensorboardDockerImage mountCodeInNotebooks tpuResourceKey tpuTensorflowVersion
passwordLenght tolerations.resourcesDaemon agent.executorRefreshInterval
deploymentType=(kubernetes minikube microk8s docker-compose)`);

const STRONG = words(`deploymentVersion apiHooks cleanHooks encryptionSecret limitResources
defaultPersistence nfsProvisioner privateRegistries dockerizer buildBackend celeryNodeSelector
celeryTolerations celeryAffinity includeHostIps reposAccessToken apiEvents logsHandlers isMinikube operators
compiler intervals cleaner kaniko mountPaths ingress.hostName email.hostUser broker=(redis rabbitmq)
agent.(instance isReplica additionalNamespaces enableStatusFinalizers enableLogsFinalizers)
dns.(backend customCluster) nodeSelectors.experiments tolerations.experiments affinity.experiments
connections.kind=(s3 gcs wasb volume_claim host_path git ssh registry slack webhook discord mattermost
hipchat pagerduty) persistence.(repos upload outputs) gateway.(concurrency perCore)
serviceType+rbac.enabled+ingress.enabled`);

const SOME = words(`gateway operator streams beat passwordLength passwordAuth nodeSelectors
externalServices rabbitmq-ha docker-registry nfs-server-provisioner jsOffline uiEnabled internalToken
publicJobs agent.token connections.schema email.(hostPassword useTls) nodeSelectors.(core builds jobs)
externalServices.(postgresql redis rabbitmq api gateway transactions errors metrics auth analytics)
tolerations.(core builds) affinity.(core builds) ui.(adminEnabled singleUrl offline) dns.prefix
ldap.serverUri proxy.useInOps ssl.secretName user.(username email) scheduler.(concurrency celery)
worker.(concurrency celery) securityContext.(user group) persistence.logs namespace=polyaxon
externalServices+postgresql rabbitmq-ha+docker-registry`);

/** Every component of ours has these keys; other charts write `image.tag`, and nest the rest. */
const COMPONENTS = words('gateway operator agent api streams init sidecar notifier');
const FIELDS = words('imageTag useResolver sleepInterval');

/** Many charts have these; together they make no more than `COMMON_LIMIT`. */
const COMMON =
  words(`postgresql redis rabbitmq scheduler worker flower user crons notifier sidecar init api
hooks agent broker connections serviceType allowedHosts ldap deploymentType
persistence.data`);

/** Common alone, and a little more than that together. */
const PAIRS = words(`gateway+operator+postgresql gateway+postgresql+rabbitmq broker=redis+redis
broker=rabbitmq+rabbitmq persistence.outputs+persistence.data`);

/** Polyaxon's too, and everybody's. */
const NEUTRAL = new Set(
  words(`adminModels affinity annotations apiHost apps auth celeryEagerMode celeryPrefetchMultiplier
build_always_pull_latest clusterId configmapRefs debug debugMode dirs dist dns email enabled environment events
global hostName imagePullSecrets ingress integrations istio job k8s labels logLevel metrics nameOverride namespace
nodeSelector persistence plugins priorityClassName proxy queues rbac releaseName roles secret secretRefs
securityContext services sops ssl timeZone timezone tmux tolerations ttl types ui workers`),
);

const POINTS: ReadonlyMap<string, number> = new Map([
  ...[...COMMON, ...PAIRS].map((word) => [word, 0.5] as const),
  ...SOME.map((word) => [word, 1] as const),
  ...COMPONENTS.flatMap((each) => FIELDS.map((field) => [`${each}.${field}`, 1] as const)),
  ...STRONG.map((word) => [word, 2] as const),
  ...UNIQUE.map((word) => [word, 3] as const),
]);

/** What `+` joins counts where all of it is said. */
const TOGETHER = [...POINTS].filter(([sign]) => sign.includes('+'));

const COMMON_LIMIT = 1;

/** What is said by keys, or a sentence of other signs, and the points for it. */
export type Weighed = readonly [said: string | Said, points: number];

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
  for (const [sign, points] of TOGETHER) {
    if (sign.split('+').every((said) => says.has(said))) found.push([sign, points]);
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

/** `a b.(c d)` is `a`, `b.c`, `b.d`. */
function words(text: string): readonly string[] {
  const flat = text.replace(/(\S+)\(([^)]*)\)/g, (_, head: string, tails: string) =>
    tails.replace(/\S+/g, (tail) => head + tail),
  );
  return flat.split(/\s+/);
}
