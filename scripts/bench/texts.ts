import { stringify } from 'yaml';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';

/** The chart's own defaults, and connections behind them until there are so many lines. */
export function valuesOf(lines: number): string {
  const { connections: _, ...defaults } = resolveChart('platform').chart.defaults;
  const text = `${stringify(defaults, { aliasDuplicateObjects: false })}connections:\n`;
  const missing = lines - text.split('\n').length;
  return text + Array.from({ length: Math.max(1, Math.ceil(missing / 7)) }, connection).join('');
}

function connection(_: unknown, index: number): string {
  return `  - name: repo-${index}
    kind: git
    description: "Sources ${index}"
    schema:
      url: https://git.example.com/team/repo-${index}
    secret:
      name: git-${index}
`;
}

/** One map of so many labels. */
export function labelsOf(count: number): string {
  const labels = Array.from({ length: count }, (_, index) => `  label-${index}: value-${index}\n`);
  return `deploymentChart: platform\nlabels:\n${labels.join('')}`;
}

/** What one of many small files holds; every tenth is something else. */
export function smallFile(index: number): string {
  if (index % 10 === 0) {
    return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: map-${index}\ndata:\n  a: "1"\n`;
  }
  return `deploymentChart: platform
gateway:
  replicas: ${(index % 4) + 1}
  resources:
    requests:
      cpu: ${(index % 5) + 1}
      memory: 512Mi
ingress:
  enabled: true
  hostName: host-${index}.example.com
postgresql:
  enabled: false
externalServices:
  postgresql:
    host: db-${index}
    password: not-${index}
`;
}
