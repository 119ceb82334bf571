import { checkReleases } from '../support/check-releases.ts';

const VALUES = 'deploymentChart: platform\n';

/** Files that are there besides the one that names them. */
function beside(...names: readonly string[]): string {
  return names.map((name) => `=== ${name}\n${VALUES}`).join('');
}

checkReleases(
  'a script: order of flags is none of Helm’s, lists and lines that go on',
  `=== deploy/run.sh
#!/usr/bin/env bash
# helm upgrade old polyaxon/polyaxon -f old.yaml
echo "helm upgrade never polyaxon/polyaxon -f never.yaml"
helm repo add ml https://charts.polyaxon.com
helm --kube-context prod upgrade --install lab ml/polyaxon \\
  -n lab --version 2.15.1 --set-string 'user.password=x' --wait \\
  --values=base.yaml,"lab.yaml" --set gateway.replicas=2,ui.enabled=false
helm uninstall other
${beside('deploy/base.yaml', 'deploy/lab.yaml')}`,
  `
lab platform@2.15.1: deploy/base.yaml + deploy/lab.yaml + set gateway.replicas=2, ui.enabled=false, user.password="x"
`,
);
checkReleases(
  'a repository under a name of its own, with flags anywhere; of others no chart is ours',
  `=== run.sh
helm repo add --force-update plx https://charts.polyaxon.com --username ci
helm repo add bitnami https://charts.bitnami.com/bitnami
helm repo update plx bitnami
helm upgrade ours plx/polyaxon --version 2.15.1 -f ours.yaml
helm upgrade agent plx/agent --version 2.15.1 -f agent.yaml
helm upgrade other bitnami/agent -f other.yaml
=== ours.yaml
gateway: {replicas: 2}
=== agent.yaml
gateway: {replicas: 2}
=== other.yaml
gateway: {replicas: 2}
`,
  `
agent agent@2.15.1: agent.yaml
ours platform@2.15.1: ours.yaml
`,
);
checkReleases(
  'a template in a path makes a release for each file; one alone is not known',
  `=== run.sh
helm upgrade -i plx polyaxon/polyaxon -f values.yaml -f "envs/\${ENV}.yaml" -f $EXTRA
${beside('values.yaml', 'envs/dev.yaml', 'envs/prod.yaml')}`,
  `
plx (dev) platform@2.15.1: values.yaml + envs/dev.yaml + ?
plx (prod) platform@2.15.1: values.yaml + envs/prod.yaml + ?
`,
);
checkReleases(
  'variables that are set once, arrays, and the folder of the script',
  `=== bin/run.sh
HERE="$(cd "$(dirname "$0")" && pwd)"
ENV=prod
FILES="-f $HERE/../values.yaml"
ARGS=(--version 2.15.1)
ARGS+=(-f "$HERE/$ENV.yaml")
helm upgrade plx polyaxon/polyaxon $FILES "\${ARGS[@]}"
${beside('values.yaml', 'bin/prod.yaml')}`,
  `
plx platform@2.15.1: values.yaml + bin/prod.yaml
`,
);
checkReleases(
  'values between marks, and a file that the script writes itself',
  `=== run.sh
cat <<EOF | tee /tmp/plx.yaml
gateway:
  replicas: 2
EOF
helm upgrade plx polyaxon/polyaxon -f values.yaml -f /tmp/plx.yaml -f - <<'END'
ui:
  enabled: false
END
${beside('values.yaml')}`,
  `
plx platform@2.15.1: values.yaml + run.sh:2 + run.sh:6
`,
);
checkReleases(
  'the official command takes one file, which tells the chart',
  `=== install.sh
polyaxon admin deploy -f gke/polyaxon-config.yml
polyaxon admin teardown
${beside('gke/polyaxon-config.yml')}`,
  `
polyaxon platform@2.15.1: gke/polyaxon-config.yml
`,
);
checkReleases(
  'Helm 2 takes the chart first',
  `=== install.sh
helm install polyaxon/polyaxon --name=plx --namespace=plx -f config.yml
${beside('config.yml')}`,
  `
plx platform@2.15.1: config.yml
`,
);
checkReleases(
  'another chart, and another agent, are none of ours',
  `=== run.sh
helm upgrade db bitnami/postgresql -f values.yaml
helm upgrade dd datadog/agent -f dd.yaml
helm upgrade dd oci://registry.example.org/polyaxon:2.15.1 -f plx.yaml
=== dd.yaml
image: {tag: "1"}
${beside('plx.yaml')}`,
  `
dd platform@2.15.1: plx.yaml
`,
);
checkReleases(
  'a Makefile: its folder, its variables, what it passes on to the shell',
  `=== infra/Makefile
VALUES ?= values.yaml
ENV := lab
deploy:
	@cd envs && helm lint polyaxon -f lab.yaml
	@helm upgrade --install plx polyaxon/polyaxon -f $(VALUES) -f envs/$(ENV).yaml --set user.password=$$PASSWORD
${beside('infra/values.yaml', 'infra/envs/lab.yaml')}`,
  `
platform platform@2.15.1: infra/envs/lab.yaml
plx platform@2.15.1: infra/values.yaml + infra/envs/lab.yaml + set user.password="\${PASSWORD}"
`,
);
checkReleases(
  'a GitHub workflow runs at the root, or in the folder that it names',
  `=== .github/workflows/deploy.yml
on: push
jobs:
  deploy:
    steps:
      - run: helm upgrade plx polyaxon/polyaxon -f values.yaml
      - working-directory: infra
        run: |
          helm lint polyaxon/polyaxon -f values.yaml
          helm secrets upgrade agent polyaxon/agent --values agent.yaml \\
            --set agent.instance=\${{ secrets.INSTANCE }}
      - run: >-
          helm diff upgrade plx polyaxon/polyaxon
          -f values.yaml
${beside('values.yaml', 'infra/values.yaml', 'infra/agent.yaml')}`,
  `
plx platform@2.15.1: values.yaml
platform platform@2.15.1: infra/values.yaml
agent agent@2.15.1: infra/agent.yaml + set agent.instance="\${{ secrets.INSTANCE }}"
plx platform@2.15.1: values.yaml
`,
);
checkReleases(
  'Taskfile, package.json and Jenkinsfile',
  `=== deploy/Taskfile.yml
tasks:
  up:
    dir: charts
    cmds:
      - helm upgrade plx polyaxon/polyaxon -f {{.ENV}}.yaml
=== web/package.json
{"scripts": {"deploy": "helm upgrade web polyaxon/polyaxon -f \\"../web.yaml\\" && echo done"}}
=== Jenkinsfile
pipeline { stage('x') { sh """helm upgrade jenkins polyaxon/polyaxon \\\\
   -f jenkins.yaml""" } }
${beside('deploy/charts/dev.yaml', 'web.yaml', 'jenkins.yaml')}`,
  `
jenkins platform@2.15.1: jenkins.yaml
plx (dev) platform@2.15.1: deploy/charts/dev.yaml
web platform@2.15.1: web.yaml
`,
);
checkReleases(
  'a README tells what nobody else does',
  `=== README.md
Don't run this:
\`\`\`sh
$ helm upgrade plx polyaxon/polyaxon -f values.yaml --set ui.enabled=false
$ helm upgrade plx polyaxon/polyaxon -f other.yaml -f missing.yaml
\`\`\`
=== run.sh
helm upgrade plx polyaxon/polyaxon -f values.yaml -f prod.yaml
${beside('values.yaml', 'prod.yaml', 'other.yaml')}`,
  `
plx platform@2.15.1: values.yaml + prod.yaml
plx platform@2.15.1: other.yaml + ?
`,
);

checkReleases(
  'flags that are added to a variable, also under a condition',
  `=== run.sh
FLAGS="-f base.yaml"
if [ "$1" = live ]; then FLAGS="$FLAGS -f live.yaml"; fi
FLAGS+=" --set gateway.replicas=2"
helm upgrade --install lab polyaxon/polyaxon $FLAGS
${beside('base.yaml', 'live.yaml')}`,
  `
lab platform@2.15.1: base.yaml + live.yaml + set gateway.replicas=2
lab platform@2.15.1: base.yaml + set gateway.replicas=2
`,
);

checkReleases(
  'what Make takes where nobody says otherwise is one way of several within a path',
  `=== Makefile
ENV ?= dev
CHART ?= polyaxon/polyaxon
deploy:
\thelm upgrade --install lab $(CHART) -f envs/$(ENV).yaml
${beside('envs/dev.yaml', 'envs/live.yaml')}`,
  `
lab (dev) platform@2.15.1: envs/dev.yaml
lab (live) platform@2.15.1: envs/live.yaml
`,
);

checkReleases(
  'what is piped into Helm is a layer, filled in where envsubst does so',
  `=== run.sh
envsubst < template.yaml | helm upgrade --install one polyaxon/polyaxon -f base.yaml -f -
cat plain.yaml | helm upgrade --install two polyaxon/polyaxon -f -
helm upgrade --install three polyaxon/polyaxon -f - < plain.yaml
sops -d secret.yaml | helm upgrade --install four polyaxon/polyaxon -f base.yaml -f -
${beside('base.yaml', 'plain.yaml')}=== template.yaml
gateway: {replicas: \${REPLICAS}}
`,
  `
one platform@2.15.1: base.yaml + template.yaml
two platform@2.15.1: plain.yaml
three platform@2.15.1: plain.yaml
four platform@2.15.1: base.yaml + ?
`,
);

checkReleases(
  'a release whose name a variable makes, filled in as its paths are',
  `=== run.sh
helm upgrade --install "plx-$ENV" polyaxon/polyaxon -f "envs/$ENV.yaml"
helm upgrade --install "$NAME" polyaxon/polyaxon -f base.yaml
${beside('base.yaml', 'envs/dev.yaml')}`,
  `
plx-dev platform@2.15.1: envs/dev.yaml
platform platform@2.15.1: base.yaml
`,
);

checkReleases(
  'steps of a Jenkinsfile run at the root, or in the folder around them if it is written out',
  `=== Jenkinsfile
pipeline { stages { stage('deploy') { steps {
  dir('deploy') {
    dir("lab") { sh "helm upgrade -i one polyaxon/polyaxon -f values.yaml -f \${params.ENV}.yaml" }
    sh 'helm upgrade -i two polyaxon/polyaxon -f values.yaml'
  }
  dir(params.FOLDER) { sh 'helm upgrade -i unseen polyaxon/polyaxon -f values.yaml' }
  sh 'echo "it\\'s"; helm upgrade -i three polyaxon/polyaxon -f values.yaml'
} } } }
${beside('values.yaml', 'deploy/values.yaml', 'deploy/lab/values.yaml', 'deploy/lab/dev.yaml')}`,
  `
one (dev) platform@2.15.1: deploy/lab/values.yaml + deploy/lab/dev.yaml
two platform@2.15.1: deploy/values.yaml
three platform@2.15.1: values.yaml
`,
);

checkReleases(
  'a variable of a Makefile is all of its line',
  `
=== Makefile
ENV ?= prod
VALUES = -f base.yaml -f envs/$(ENV).yaml
deploy:
	@helm upgrade --install lab polyaxon/polyaxon --version 2.15.1 $(VALUES) --wait
=== base.yaml
deploymentType: kubernetes
=== envs/dev.yaml
gateway: {replicas: 1}
=== envs/prod.yaml
gateway: {replicas: 2}
`,
  `
lab (dev) platform@2.15.1: base.yaml + envs/dev.yaml
lab (prod) platform@2.15.1: base.yaml + envs/prod.yaml
`,
);

checkReleases(
  'packages at an address, with and without a version of their own',
  `
=== deploy.sh
helm install a https://charts.polyaxon.com/polyaxon-2.5.0.tgz -f a.yaml
helm install b oci://acme/charts/polyaxon:2.5.0 -f a.yaml
helm install c ./polyaxon-2.5.0.tgz -f c.yaml
=== a.yaml
gateway: {replicas: 2}
=== c.yaml
artifactsStore: {name: a, kind: s3}
`,
  `
a platform@2.5.0: a.yaml
b platform@2.5.0: a.yaml
c platform@2.5.0: c.yaml
`,
);

checkReleases(
  'one release for each way through a script that sets variables; a way that ends it is none',
  `
=== case.sh
ARGS=(--install a polyaxon/polyaxon --version 2.15.1 -f base.yaml)
case "$1" in
  prod) ARGS+=(-f prod.yaml) ;;
  dev)
    ARGS+=(-f dev.yaml)
    ;;
  *) echo usage; exit 1 ;;
esac
helm upgrade "\${ARGS[@]}"
=== if.sh
FILE=base.yaml
FLAGS=""
if [ "$ENV" = prod ]; then
  FLAGS="-f prod.yaml"
fi
if test -z "$NAMESPACE"; then NAMESPACE=lab; fi
helm upgrade --install b polyaxon/polyaxon --version 2.15.1 -f $FILE
=== else.sh
if [ "$ENV" = prod ]; then FILE=prod.yaml; test -f $FILE || exit 1; else FILE=dev.yaml; fi
helm upgrade --install c polyaxon/polyaxon --version 2.15.1 -f base.yaml -f $FILE
=== added.sh
FLAGS="-f base.yaml"
if [ "$ENV" = prod ]; then FLAGS="$FLAGS -f prod.yaml"; fi
helm upgrade --install d polyaxon/polyaxon --version 2.15.1 $FLAGS
=== base.yaml
deploymentType: kubernetes
=== prod.yaml
gateway: {replicas: 2}
=== dev.yaml
gateway: {replicas: 1}
`,
  `
a (prod) platform@2.15.1: base.yaml + prod.yaml
a (dev) platform@2.15.1: base.yaml + dev.yaml
b platform@2.15.1: base.yaml
c platform@2.15.1: base.yaml + prod.yaml
c platform@2.15.1: base.yaml + dev.yaml
d platform@2.15.1: base.yaml + prod.yaml
d platform@2.15.1: base.yaml
`,
);
