import type { Path } from '../../core/path.ts';

type Meanings = Readonly<Record<string, string>>;

const PULL: Meanings = {
  Always: 'at every start',
  IfNotPresent: 'where the node lacks it',
  Never: 'only what the node has',
};

/** What the words of a key mean, in a few words, by the key's name: what its own text does not tell. */
const MEANINGS: Readonly<Record<string, Meanings>> = {
  type: {
    ClusterIP: 'within the cluster',
    NodePort: 'a port of every node',
    LoadBalancer: 'an address of its own',
  },
  broker: { redis: 'Redis', rabbitmq: 'RabbitMQ' },
  deploymentChart: { platform: 'the whole platform', agent: 'an agent of one' },
  deploymentType: { kubernetes: 'a cluster', minikube: 'a cluster on one machine' },
  imagePullPolicy: PULL,
  pullPolicy: PULL,
  effect: {
    NoSchedule: 'keeps new pods off',
    PreferNoSchedule: 'keeps new pods off if it can',
    NoExecute: 'sends running pods away too',
  },
  operator: {
    Equal: 'the very value',
    Exists: 'any value',
    DoesNotExist: 'no such label',
    In: 'one of the values',
    NotIn: 'none of the values',
    Gt: 'greater',
    Lt: 'less',
  },
  pathType: { Prefix: 'the path and all below', Exact: 'the path alone' },
  fsGroupChangePolicy: { OnRootMismatch: 'where the top folder differs', Always: 'at every start' },
  architecture: { standalone: 'one server', replication: 'one server and copies' },
  kind: {
    host_path: 'a folder on the nodes',
    volume_claim: 'a persistent volume',
    gcs: 'Google Cloud Storage',
    s3: 'Amazon S3 and the like',
    wasb: 'Azure Blob Storage',
    registry: 'an image registry',
    git: 'a git repository',
    custom: 'for code of your own',
  },
};

const NOTIFIED = /^(?:slack|teams|email|discord|mattermost|pagerduty|hipchat|webhook)$/;

/** Empty where nothing more is known than the word. */
export function meaningOf(path: Path, word: string): string {
  const key = String(path.at(-1));
  const meanings = Object.hasOwn(MEANINGS, key) ? MEANINGS[key] : undefined;
  if (!meanings) return '';
  if (key === 'kind' && NOTIFIED.test(word)) return 'told of runs';
  return (Object.hasOwn(meanings, word) ? meanings[word] : undefined) ?? '';
}
