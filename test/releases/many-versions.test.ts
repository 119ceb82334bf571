import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { type LintResult, lint } from '../../server/src/core/lint.ts';
import { textOf } from '../../server/src/core/words/say.ts';
import { createWorkspace, type Workspace } from '../../server/src/core/workspace/workspace.ts';

/*
 * After an edit a rule runs again only where it read something that is different now. What is found must
 * be the same as in a text that nobody has seen before.
 */

const LINES = [
  'gateway: {replicas: 2}',
  'gateway: {service: {type: LoadBalancer}}',
  'gateway: {resources: {limits: {cpu: 1}, requests: {cpu: 2}}}',
  'api: {resources: {requests: {cpu: 2}}, image: "a/b:1"}',
  'postgresql: {enabled: false}',
  'postgresql: {primary: {nodeSelector: {a: b}}, gone: 1}',
  'postgresql:\n  enabled: true\n  persistence:\n    size: 1Gi',
  'ingress: {enabled: true, hostName: a.example.com}',
  'ingress: {enabled: true, hostName: "a: b", tls: []}',
  'nodeSelector: {polyaxon: core}',
  'artifactsStore: {name: a, kind: s3}',
  'connections: [{name: a, kind: git}, {name: b, kind: git}, {name: a, kind: git}]',
  'connections: [{name: b, kind: git}, {name: a, kind: git, secret: {name: 1}}]',
  'securityContext: {enabled: true}',
  'securityContext: {runAsUser: 1000650000}',
  'redis: null',
  'scheduler: {enabled: true}',
  'scheduler: {enabled: true, replicas: }',
  'serviceType: NodePort',
  'deploymentType: minikube',
  'deploymentVersion: 1.20.0',
  'mountConnections: [data]',
  'operator: {replicas: two}',
  'labels: {a: null, b: "12345678901234567890"}',
  'labels: {b: 123456789, a: 1}',
  'x: [',
  '# polyaxon-values-disable-next-line',
];

const text = fc
  .shuffledSubarray(LINES, { maxLength: 7 })
  .map((lines) => ['deploymentChart: platform', ...lines].join('\n'));
const overlays = fc.array(
  fc.subarray(LINES, { maxLength: 3 }).map((lines) => lines.join('\n')),
  { maxLength: 3 },
);

test('what is found in the next version of a text is what is found in it alone', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), overlays, (versions, others) => {
      const workspace = workspaceWith(others);
      let last: LintResult | undefined;
      for (const version of versions) {
        const source = { name: 'base.yaml', text: version };
        workspace.put(source);
        last = lint(source, {}, workspace, last);
        const fresh = workspaceWith(others);
        fresh.put(source);
        assert.deepEqual(shown(last), shown(lint(source, {}, fresh)), version);
      }
    }),
    { numRuns: 150 },
  );
});

test('what rules look at in further releases is watched only once a text changes: it takes longer', () => {
  const workspace = workspaceWith(['gateway: {replicas: 2}', 'redis: null']);
  const lintAgain = (text: string, last?: LintResult) => {
    const source = { name: 'base.yaml', text };
    workspace.put(source);
    return lint(source, {}, workspace, last);
  };
  const first = lintAgain('deploymentChart: platform\nserviceType: NodePort');
  const second = lintAgain('deploymentChart: platform\nserviceType: ClusterIP', first);
  const [[all = 0, some = 0], later] = [watchedIn(first), watchedIn(second)];
  assert.ok(some < all);
  assert.deepEqual(later, [all, all]);
});

/** For each release, of how many rules it is known what they looked at. */
function watchedIn(result: LintResult | undefined): readonly number[] {
  return (result?.memory ?? []).flatMap((part) =>
    part.map(
      ({ known }) => [...known.values()].filter(({ read }) => read.release !== 'all').length,
    ),
  );
}

/** With releases of `base.yaml` under each overlay; alone, where there is none. */
function workspaceWith(others: readonly string[]): Workspace {
  const workspace = createWorkspace();
  const releases = others.map((text, index) => {
    workspace.put({ name: `over-${index}.yaml`, text });
    return `  - {name: r${index}, values: [base.yaml, over-${index}.yaml]}\n`;
  });
  if (releases.length > 0) {
    workspace.put({ name: '.polyaxon-values.yaml', text: `releases:\n${releases.join('')}` });
  }
  return workspace;
}

function shown(result: LintResult | undefined): unknown {
  assert.deepEqual(result?.failures ?? [], []);
  return result?.findings.map((finding) => {
    const { rule, severity, message, span, path, releases, related = [] } = finding;
    return {
      told: `${rule.id} ${severity} ${path.join('.')} ${span.start}-${span.end}: ${message}`,
      releases,
      related: related.map(
        (each) => `${each.source.name} ${each.span.start}: ${textOf(each.message)}`,
      ),
      fixes: fixesOf(finding).map(({ title, edits, safe }) => ({ title, edits, safe })),
    };
  });
}
