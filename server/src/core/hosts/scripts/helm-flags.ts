/** Flags of Helm that take a value; the others are on or off. */
export const FLAGS_WITH_VALUE: ReadonlySet<string> = new Set([
  ...['-f', '-n', '-o', '-l', '-a', '-s', '-C'],
  ...['--values', '--set', '--set-string', '--set-json', '--set-file', '--set-literal'],
  ...['--namespace', '--kube-context', '--kubeconfig', '--timeout', '--version', '--repo'],
  ...['--username', '--password', '--ca-file', '--cert-file', '--key-file', '--keyring'],
  ...['--description', '--post-renderer', '--post-renderer-args', '--name-template', '--output'],
  ...['--history-max', '--kube-apiserver', '--kube-token', '--kube-as-user', '--kube-as-group'],
  ...['--kube-ca-file', '--kube-tls-server-name', '--registry-config', '--repository-cache'],
  ...['--repository-config', '--burst-limit', '--qps', '--labels', '--name', '--tiller-namespace'],
  ...['--tiller-connection-timeout', '--home', '--host', '--context', '--api-versions'],
  ...['--kube-version', '--output-dir', '--show-only', '--tls-ca-cert', '--tls-cert', '--tls-key'],
  ...['--tls-hostname', '--notes-file', '--execute', '--suppress', '--output-file', '--max'],
]);
