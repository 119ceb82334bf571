import type { Path } from '../../core/path.ts';
import { type Message, say } from '../../core/words/say.ts';

type Meanings = Readonly<Record<string, Message>>;

const PULL: Meanings = {
  Always: say`at every start`,
  IfNotPresent: say`where the node lacks it`,
  Never: say`only what the node has`,
};

/** What the words of a key mean, in a few words, by the key's name: what its own text does not tell. */
const MEANINGS: Readonly<Record<string, Meanings>> = {
  type: {
    ClusterIP: say`within the cluster`,
    NodePort: say`a port of every node`,
    LoadBalancer: say`an address of its own`,
  },
  broker: { redis: 'Redis', rabbitmq: 'RabbitMQ' },
  deploymentChart: { platform: say`the whole platform`, agent: say`an agent of one` },
  deploymentType: { kubernetes: say`a cluster`, minikube: say`a cluster on one machine` },
  imagePullPolicy: PULL,
  pullPolicy: PULL,
  effect: {
    NoSchedule: say`keeps new pods off`,
    PreferNoSchedule: say`keeps new pods off if it can`,
    NoExecute: say`sends running pods away too`,
  },
  operator: {
    Equal: say`the very value`,
    Exists: say`any value`,
    DoesNotExist: say`no such label`,
    In: say`one of the values`,
    NotIn: say`none of the values`,
    Gt: say`greater`,
    Lt: say`less`,
  },
  pathType: { Prefix: say`the path and all below`, Exact: say`the path alone` },
  fsGroupChangePolicy: {
    OnRootMismatch: say`where the top folder differs`,
    Always: say`at every start`,
  },
  architecture: { standalone: say`one server`, replication: say`one server and copies` },
  kind: {
    host_path: say`a folder on the nodes`,
    volume_claim: say`a persistent volume`,
    gcs: 'Google Cloud Storage',
    s3: say`Amazon S3 and the like`,
    wasb: 'Azure Blob Storage',
    registry: say`an image registry`,
    git: say`a git repository`,
    custom: say`for code of your own`,
  },
};

const NOTIFIED = /^(?:slack|teams|email|discord|mattermost|pagerduty|hipchat|webhook)$/;

/** Empty where nothing more is known than the word. */
export function meaningOf(path: Path, word: string): Message {
  const key = String(path.at(-1));
  const meanings = Object.hasOwn(MEANINGS, key) ? MEANINGS[key] : undefined;
  if (!meanings) return '';
  if (key === 'kind' && NOTIFIED.test(word)) return say`told of runs`;
  return Object.hasOwn(meanings, word) ? (meanings[word] ?? '') : '';
}
