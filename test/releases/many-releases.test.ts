import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lint } from '../../server/src/core/lint.ts';
import { formatPath } from '../../server/src/core/path.ts';
import { textOf } from '../../server/src/core/words/say.ts';
import { createWorkspace } from '../../server/src/core/workspace/workspace.ts';

/*
 * In a release with the same base, a rule runs again only where it read something that differs. What it
 * says must be the same as if it had run.
 */

const LINES = [
  'gateway: {replicas: 2}',
  'gateway: {service: {type: LoadBalancer}}',
  'gateway: {resources: {requests: {cpu: 2}, limits: {cpu: 1}}}',
  'postgresql: {enabled: false}',
  'postgresql: {primary: {nodeSelector: {a: b}}, gone: 1}',
  'ingress: {enabled: true, hostName: a.example.com}',
  'nodeSelector: {polyaxon: core}',
  'artifactsStore: {name: a, kind: s3}',
  'securityContext: {enabled: true}',
  'securityContext: {runAsUser: 1000650000}',
  'redis: null',
  'scheduler: {enabled: true}',
  'serviceType: NodePort',
  'deploymentType: minikube',
  'deploymentVersion: 1.20.0',
  'mountConnections: [data]',
  'operator: {replicas: two}',
];

const layer = fc.uniqueArray(fc.constantFrom(...LINES), {
  selector: (line) => line.replace(/:.*/, ''),
  maxLength: 5,
});

test('what is found in a base under many overlays is what is found under each of them', () => {
  fc.assert(
    fc.property(layer, fc.array(layer, { minLength: 1, maxLength: 3 }), (base, overlays) => {
      const text = ['deploymentChart: platform', ...base].join('\n');
      const all = foundIn(text, overlays);
      const each = overlays.map((overlay) => foundIn(text, [overlay]));
      assert.deepEqual(all, new Set(each.flatMap((found) => [...found])));
    }),
    { numRuns: 300 },
  );
});

/** Findings in `base.yaml`, each with the release that it holds for. */
function foundIn(text: string, overlays: readonly (readonly string[])[]): ReadonlySet<string> {
  const workspace = createWorkspace();
  const releases = overlays.map((lines) => {
    const name = `${lines.join(' ').replace(/\W+/g, '-')}.yaml`;
    workspace.put({ name, text: lines.join('\n') });
    return `  - {name: "${name}", values: [base.yaml, "${name}"]}`;
  });
  workspace.put({ name: 'base.yaml', text });
  workspace.put({
    name: '.polyaxon-values.yaml',
    text: `releases:\n${[...new Set(releases)].join('\n')}\n`,
  });
  const result = lint({ name: 'base.yaml', text }, {}, workspace);
  assert.ok(result);
  const names = result.parts[0]?.map(({ release }) => release.name) ?? [];
  return new Set(
    result.findings.flatMap(({ rule, path, releases = names, related = [] }) => {
      // Where it is told in other words of another release, that is related.
      const others = related.flatMap(
        ({ message }) => /^Release (\S+): /.exec(textOf(message))?.[1] ?? [],
      );
      return [...releases, ...others].map((name) => `${name}: ${rule.id} at ${formatPath(path)}`);
    }),
  );
}
