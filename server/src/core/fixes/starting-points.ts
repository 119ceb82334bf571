import type { FixPlan } from '../fix.ts';
import type { Values } from '../values/values.ts';
import { say } from '../words/say.ts';

const TRIAL = `deploymentType: \${1|minikube,microk8s,docker-compose|}
gateway:
  service:
    type: \${2|NodePort,ClusterIP|}
`;

/** What every production deployment has to choose, whatever the chart. */
const PRODUCTION = `nodeSelector:
  \${1:polyaxon}: \${2:core}
securityContext:
  enabled: true
  runAsUser: 2222
  runAsGroup: 2222
  fsGroup: 2222
  allowPrivilegeEscalation: false
  runAsNonRoot: true
`;

const PLATFORM = `gateway:
  replicas: 2
  service:
    type: ClusterIP
ingress:
  enabled: true
  className: \${3:nginx}
  hostName: \${4:polyaxon.example.com}
  annotations:
    nginx.ingress.kubernetes.io/proxy-body-size: 4G
    nginx.ingress.kubernetes.io/proxy-read-timeout: "600"
    nginx.ingress.kubernetes.io/proxy-send-timeout: "600"
  tls:
    - secretName: \${5:polyaxon-tls}
      hosts:
        - \${4:polyaxon.example.com}
platformSecret: \${6:polyaxon-platform}
postgresql:
  enabled: false
externalServices:
  postgresql:
    host: \${7:db.example.com}
    port: 5432
    database: \${8:polyaxon}
    user: \${9:polyaxon}
`;

const AGENT = `deploymentChart: agent
externalServices:
  api:
    host: \${3:polyaxon.example.com}
agent:
  instance: \${4:organization.agents.name}
agentSecret: \${5:polyaxon-agent}
`;

/** A cloud's name, and its store with tab stops behind those of `PLATFORM`. */
const CLOUDS: readonly (readonly [cloud: string, store: string])[] = [
  ['AWS', store('s3', 's3://${11:my-bucket}', 's3-secret')],
  ['Google Cloud', store('gcs', 'gs://${11:my-bucket}', 'gcs-secret', '/plx-context/.gc')],
  [
    'Azure',
    store('wasb', 'wasbs://${11:container}@${13:account}.blob.core.windows.net', 'az-secret'),
  ],
];

/** Whole deployments to begin with, for values that say nothing yet. */
export function startingPoints(values: Values): readonly FixPlan[] {
  const agent = {
    title: 'Start from an agent',
    changes: [{ merge: AGENT + PRODUCTION }],
  };
  if (values.chart.name === 'agent') return [agent];
  const clouds = CLOUDS.map(([cloud, artifacts]) => ({
    title: say`Start from production on ${cloud}`,
    changes: [{ merge: PRODUCTION + PLATFORM + artifacts }],
  }));
  // A comment that names the chart would contradict another one.
  const trial = { title: 'Start from a trial', changes: [{ merge: TRIAL }] };
  return [trial, ...clouds, ...(values.isWritten('deploymentChart') ? [agent] : [])];
}

function store(kind: string, bucket: string, secret: string, mountPath?: string): string {
  const mount = mountPath === undefined ? '' : `    mountPath: ${mountPath}\n`;
  return `artifactsStore:
  name: \${10:artifacts-store}
  kind: ${kind}
  schema:
    bucket: "${bucket}"
  secret:
    name: \${12:${secret}}
${mount}`;
}
