import { checkReleases } from '../support/check-releases.ts';
import { checkFolder } from '../support/marked-files.ts';

checkReleases(
  'files in order, then what is written inline',
  `
=== Pulumi.yaml
name: lab
runtime: yaml
resources:
  provider: {type: "pulumi:providers:kubernetes"}
  lab:
    type: kubernetes:helm.sh/v3:Release
    properties:
      chart: polyaxon
      version: 2.15.1
      repositoryOpts: {repo: "https://charts.polyaxon.com"}
      valueYamlFiles:
        - fn::fileAsset: ./lab.yaml
        - fn::stringAsset: |
            gateway: {replicas: 2}
        - fn::remoteAsset: https://example.com/x.yaml
        - Fn::FileAsset: ./\${stage}.yaml
      values:
        gateway: {replicas: 3}
  runner:
    type: kubernetes:helm.sh/v4:Chart
    properties:
      chart: oci://registry.example.com/polyaxon/agent
      values: {fn::fromBase64: x}
  wrapped:
    type: kubernetes:helm.sh/v3:Chart
    properties: {path: ./chart, values: {polyaxon: {gateway: {replicas: 1}}}}
  redis:
    type: kubernetes:helm.sh/v3:Release
    properties: {chart: redis, values: {replicas: two}}
=== lab.yaml
gateway: {replicas: 1}
=== north.yaml
gateway: {replicas: 4}
`,
  `
lab (north) platform@2.15.1: lab.yaml + Pulumi.yaml:14 + ? + north.yaml + Pulumi.yaml:18
`,
);

checkFolder(
  'what a function makes is unknown',
  ['wrong-type', 'plaintext-secret'],
  `
=== infra/Main.yaml
resources:
  lab:
    type: kubernetes:helm.sh/v4:Chart
    properties:
      chart: polyaxon
      repositoryOpts: {repo: "https://charts.polyaxon.com"}
      values:
        user:
          password: {fn::secret: x}
        gateway:
          replicas: \${replicas}
          port: {fn::invoke: {function: a, return: b}}
          enabled: maybe
          #        ^^^^^ wrong-type
        ui: {enabled: {other: 1}}
        #             ^^^^^^^^^^ wrong-type
`,
);
