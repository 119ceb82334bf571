/** A file of a repository; the path is below its root. */
export interface RepositoryFile {
  readonly path: string;
  readonly text: string;
}

/** 300 files in which Polyaxon's values live in all kinds of hosts, and a few that are none of ours. */
export function monorepo(): readonly RepositoryFile[] {
  const files = [
    ...times(40, plain),
    ...times(15, byHabit),
    ...times(15, byConfig),
    ...times(10, byComment),
    ...times(10, umbrella),
    ...times(20, argocd),
    ...times(20, flux),
    ...times(15, helmfile),
    ...times(15, terraform),
    ...times(10, template),
    ...times(15, ansible),
    ...times(15, service),
  ];
  // Some are from Windows.
  return files.map(({ path, text }, index) => ({
    path,
    text: index % 7 === 3 ? text.replaceAll('\n', '\r\n') : text,
  }));
}

type Make = (index: number) => readonly RepositoryFile[];

function times(count: number, make: Make): readonly RepositoryFile[] {
  return Array.from({ length: count }, (_, index) => make(index)).flat();
}

const TYPES = ['LoadBalancer', 'ClusterIP', 'NodePort', 'LoadBalancr'];

/** What differs from team to team: right, unwise and wrong. */
function overlay(index: number): string {
  return [
    'gateway:',
    '  service:',
    `    type: ${TYPES[index % TYPES.length]}`,
    ...(index % 3 === 0 ? ['nodeSelector:', '  role: core # 🐳'] : []),
    ...(index % 5 === 0 ? ['gatewayy: {}'] : []),
    ...(index % 4 === 1 ? ['securityContext:', '  enabled: true', '  runAsUser: 0'] : []),
    '',
  ].join('\n');
}

function base(index: number): string {
  const store = 'artifactsStore:\n  name: store\n  kind: s3\n  schema: {bucket: "s3://runs"}\n';
  return `deploymentChart: platform\n${index % 2 === 0 ? store : ''}ssl:\n  enabled: ${index % 4 === 0}\n`;
}

function indented(text: string, width: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(width));
}

const plain: Make = (index) => [
  { path: `plain/${index}/polyaxon.yaml`, text: base(index) + overlay(index) },
];

const byHabit: Make = (index) => [
  { path: `habit/${index}/values.yaml`, text: base(index) },
  { path: `habit/${index}/values-staging.yaml`, text: overlay(index + 1) },
  { path: `habit/${index}/values-prod.yaml`, text: overlay(index) },
];

const byConfig: Make = (index) => {
  const off = index % 2 === 0 ? 'rules: {core-node-isolation: off}\n' : 'profile: trial\n';
  const gone = index % 5 === 0 ? ', gone.yaml' : '';
  const set = index % 3 === 0 ? '\n    set: {gateway.service.type: NodePort}' : '';
  const releases = ['staging', 'prod'].map(
    (name) => `  - name: ${name}\n    values: [base.yaml, eu/prod.yaml${gone}]${set}\n`,
  );
  return [
    {
      path: `config/${index}/.polyaxon-values.yaml`,
      text: `${off}releases:\n${releases.join('')}`,
    },
    { path: `config/${index}/base.yaml`, text: base(index) },
    { path: `config/${index}/eu/prod.yaml`, text: overlay(index) },
  ];
};

const byComment: Make = (index) => {
  const below = (path: string) => `# polyaxon-values: layers=${path}\n`;
  const gone = index % 4 === 0 ? ',gone.yaml' : '';
  return [
    { path: `comment/${index}/base/all.yaml`, text: base(index) },
    {
      path: `comment/${index}/eu/region.yaml`,
      text: `${below('../base/all.yaml')}timezone: CET\n`,
    },
    { path: `comment/${index}/eu/prod.yaml`, text: below(`region.yaml${gone}`) + overlay(index) },
  ];
};

const umbrella: Make = (index) => [
  {
    path: `charts/${index}/Chart.yaml`,
    text: `apiVersion: v2
name: stack
version: 1.0.0
dependencies:
  - name: polyaxon
    version: ~2.15.0
    repository: https://charts.polyaxon.com
`,
  },
  { path: `charts/${index}/values.yaml`, text: `polyaxon:\n${indented(base(index), 2)}` },
  { path: `charts/${index}/values-prod.yaml`, text: `polyaxon:\n${indented(overlay(index), 2)}` },
];

const argocd: Make = (index) => [
  {
    path: `argocd/app-${index}.yaml`,
    text: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: tracking
spec:
  source:
    chart: polyaxon
    repoURL: https://charts.polyaxon.com
    targetRevision: 2.15.1
    helm:
      values: |
${indented(overlay(index), 8)}`,
  },
];

const flux: Make = (index) => [
  {
    path: `flux/release-${index}.yaml`,
    text: `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: tracking
spec:
  chart:
    spec:
      chart: polyaxon
      version: 2.15.x
  values:
${indented(overlay(index), 4)}`,
  },
];

const helmfile: Make = (index) => [
  {
    path: `helmfile/${index}/helmfile.yaml`,
    text: `repositories:
  - name: plx
    url: https://charts.polyaxon.com
releases:
  - name: polyaxon
    chart: plx/polyaxon
    values:
      -
${indented(overlay(index), 8)}`,
  },
];

const terraform: Make = (index) => [
  {
    path: `terraform/${index}/main.tf`,
    text: `resource "helm_release" "tracking" {
  name       = "tracking"
  repository = "https://charts.polyaxon.com"
  chart      = "polyaxon"
  values = [
    <<-EOT
${indented(overlay(index), 4)}    EOT
  ]
}
`,
  },
];

const template: Make = (index) => [
  { path: `templates/polyaxon-${index}.yaml.tftpl`, text: `timezone: \${zone}\n${base(index)}` },
];

const ansible: Make = (index) => [
  {
    path: `playbooks/site-${index}.yml`,
    text: `- hosts: cluster
  tasks:
    - kubernetes.core.helm:
        name: polyaxon
        chart_ref: polyaxon/polyaxon
        release_values:
${indented(overlay(index), 10)}`,
  },
];

const service: Make = (index) => [
  {
    path: `manifests/service-${index}.yaml`,
    text: `apiVersion: v1\nkind: Service\nmetadata:\n  name: gateway-${index}\n`,
  },
];
