/** A cursor in a text. */
export interface Place {
  readonly what: string;
  readonly name: string;
  /** With the cursor as `‸`. */
  readonly text: string;
  /** Nothing that a list could offer is right here: a comment, a text, a foreign document. */
  readonly isClosed?: true;
  /** What is broken in the text, and is taken out before a word is judged. */
  readonly broken?: string;
}

const VALUES = 'values.yaml';

const inValues = (what: string, text: string): Place => ({ what, name: VALUES, text });

const closed = (what: string, text: string, name = VALUES): Place => ({
  what,
  name,
  text,
  isClosed: true,
});

const inConfig = (what: string, text: string): Place => ({
  what,
  name: '.polyaxon-values.yaml',
  text,
});

const P = 'deploymentChart: platform\n';

const CONNECTIONS = `${P}connections:\n  - name: data\n    kind: s3\n    schema:\n      bucket: s3://data\n`;

const TOP: readonly Place[] = [
  inValues('an empty file', '‸'),
  inValues('the first letters in an empty file', 'dep‸'),
  inValues('behind a comment at the top', '# Our values\ngate‸'),
  inValues('a new key at the end', `${P}gate‸`),
  inValues('a new key on a blank line', `${P}‸\ngateway: {}\n`),
  inValues('between two sections', `${P}gateway:\n  replicas: 2\npost‸\nredis:\n  enabled: true\n`),
  inValues('a key that is there already', `${P}gateway: {}\ngate‸\n`),
  inValues('over a key', `${P}gate‸: {}\n`),
  inValues('a key in quotes', `${P}"gate‸"\n`),
  inValues('behind the start of the document', `---\n${P}ingr‸\n`),
  { ...inValues('above what is broken', `${P}gate‸\nredis: [\n`), broken: 'redis: [' },
  {
    ...inValues('below what is broken', `${P}redis: {a: b: c}\ngateway:\n  ‸\n`),
    broken: 'redis: {a: b: c}',
  },
];

const KEYS: readonly Place[] = [
  inValues('the first key of a map', `${P}gateway:\n  ‸`),
  inValues('the first letters of a key', `${P}gateway:\n  serv‸\n`),
  inValues('behind other keys', `${P}gateway:\n  replicas: 2\n  ‸\n`),
  inValues('between siblings', `${P}gateway:\n  replicas: 2\n  se‸\n  image: x\n`),
  inValues('before the first sibling', `${P}gateway:\n  ‸\n  replicas: 2\n`),
  inValues('two maps deep', `${P}gateway:\n  service:\n    ‸\n`),
  inValues('indented by four', `${P}gateway:\n    service:\n        ‸\n`),
  inValues('back on the upper level', `${P}gateway:\n  service:\n    type: ClusterIP\n  ‸\n`),
  inValues(
    'lines that end with CR LF',
    `${P}gateway:\n  replicas: 2\n  ‸\n`.replaceAll('\n', '\r\n'),
  ),
  inValues('requests and limits', `${P}gateway:\n  resources:\n    ‸\n`),
  inValues('a request', `${P}gateway:\n  resources:\n    requests:\n      ‸\n`),
  inValues('security context', `${P}securityContext:\n  ‸\n`),
  inValues('ingress', `${P}ingress:\n  enabled: true\n  ‸\n`),
  inValues('external services', `${P}externalServices:\n  ‸\n`),
  inValues('an external database', `${P}externalServices:\n  postgresql:\n    host: db\n    ‸\n`),
  inValues('a bundled database', `${P}postgresql:\n  ‸\n`),
  inValues('the artifacts store', `${P}artifactsStore:\n  name: a\n  ‸\n`),
  inValues('a store of a kind', `${P}artifactsStore:\n  name: a\n  kind: s3\n  schema:\n    ‸\n`),
  inValues('affinity', `${P}affinity:\n  ‸\n`),
  inValues('the agent chart', 'deploymentChart: agent\n‸\n'),
  inValues('agent of the agent chart', 'deploymentChart: agent\nagent:\n  ‸\n'),
];

const LISTS: readonly Place[] = [
  inValues('an item of a list of maps', `${P}connections:\n  - ‸\n`),
  inValues('a dash at the left edge', `${P}connections:\n- ‸\n`),
  inValues('a second key of an item', `${CONNECTIONS}  - name: b\n    ‸\n`),
  inValues('a second item', `${CONNECTIONS}  - ‸\n`),
  inValues(
    'what depends on the kind',
    `${P}connections:\n  - kind: host_path\n    schema:\n      ‸\n`,
  ),
  inValues('a toleration', `${P}tolerations:\n  - ‸\n`),
  inValues('a second key of a toleration', `${P}tolerations:\n  - key: a\n    ‸\n`),
  inValues('TLS', `${P}ingress:\n  tls:\n    - ‸\n`),
  inValues('names of connections', `${CONNECTIONS}mountConnections:\n  - ‸\n`),
];

const FLOW: readonly Place[] = [
  inValues('braces', `${P}gateway: {‸}\n`),
  inValues('behind a comma', `${P}gateway: {replicas: 2, ‸}\n`),
  inValues('braces in braces', `${P}gateway: {service: {‸}}\n`),
  inValues('a value in braces', `${P}gateway: {service: {type: ‸}}\n`),
  inValues('a map in brackets', `${P}connections: [{‸}]\n`),
  inValues('names in brackets', `${CONNECTIONS}mountConnections: [‸]\n`),
];

const WORDS: readonly Place[] = [
  inValues('a word of few', `${P}deploymentType: ‸\n`),
  inValues('the first letters of a word', `${P}deploymentType: mi‸\n`),
  inValues('a word in quotes', `${P}deploymentType: "‸"\n`),
  inValues('a type of service', `${P}gateway:\n  service:\n    type: ‸\n`),
  inValues('a boolean', `${P}postgresql:\n  enabled: ‸\n`),
  inValues('a kind of connection', `${P}connections:\n  - name: a\n    kind: ‸\n`),
  inValues('a kind of store', `${P}artifactsStore:\n  kind: ‸\n`),
  inValues('when an image is pulled', `${P}gateway:\n  imagePullPolicy: ‸\n`),
  inValues('an effect', `${P}tolerations:\n  - effect: ‸\n`),
  inValues('a level of the log', `${P}logLevel: ‸\n`),
  inValues('the chart', 'deploymentChart: ‸\n'),
  inValues('a version', `${P}deploymentVersion: ‸\n`),
];

const CLOSED: readonly Place[] = [
  closed('a comment', `${P}# gate‸\n`),
  closed('a comment behind a value', `${P}releaseName: a # gate‸\n`),
  closed('a text in quotes', `${P}releaseName: "a b‸"\n`),
  closed('behind a value', `${P}releaseName: a ‸\n`),
  closed('a folded text', `${P}gateway:\n  image: >\n    some ‸\n`),
  closed('a map where a number should be', `${P}gateway:\n  replicas:\n    ‸\n`),
  closed('below a quote left open', `${P}redis: "a\ngateway:\n  ‸\n`),
  closed('a Deployment', 'apiVersion: apps/v1\nkind: Deployment\nspec:\n  repl‸\n', 'deploy.yaml'),
];

const CONFIG: readonly Place[] = [
  inConfig('the configuration', '‸'),
  inConfig('a release', 'releases:\n  - name: a\n    ‸\n'),
  inConfig('the chart of a release', 'releases:\n  - name: a\n    chart: ‸\n'),
  inConfig('a rule', 'rules:\n  gateway-exp‸\n'),
  inConfig('a severity', 'rules:\n  gateway-exposed: ‸\n'),
];

/** Where people write values, one of each kind. */
export const places: readonly Place[] = [
  ...TOP,
  ...KEYS,
  ...LISTS,
  ...FLOW,
  ...WORDS,
  ...CLOSED,
  ...CONFIG,
];
