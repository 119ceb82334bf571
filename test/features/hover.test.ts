import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoverAt } from '../../server/src/features/hover.ts';
import { type CheckOptions, lintText } from '../support/check.ts';
import { readCursor } from '../support/marked-yaml.ts';

function hover(marked: string, options?: CheckOptions) {
  const { text, offset } = readCursor(marked);
  const found = hoverAt(lintText(text, options), offset, { severities: options?.rules });
  return found && { on: text.slice(found.span.start, found.span.end), markdown: found.markdown };
}

const EXPOSED = 'deploymentChart: platform\ngateway:\n  service:\n    type: LoadBalancer\n';

test('a key: what it does, what it takes, its default and what holds here', () => {
  assert.deepEqual(
    hover(
      'deploymentChart: platform\ngateway:\n  service:\n    ty|pe: NodePort\ningress:\n  enabled: true\n',
    ),
    {
      on: 'type',
      markdown: [
        '`gateway.service.type` — string',
        '`ClusterIP` keeps the gateway inside the cluster; `NodePort` and `LoadBalancer` open it to the network.',
        [
          '- Allowed: `ClusterIP`, `NodePort`, `LoadBalancer`',
          '- Default in platform 2.15.1: `ClusterIP`',
          '- Here: `NodePort`, set in this file',
        ].join('\n'),
        "[Polyaxon's documentation](https://polyaxon.com/docs/setup/platform/common-reference/#ingress-and-gateway-service)",
      ].join('\n\n'),
    },
  );
});

const HERE: readonly (readonly [marked: string, line: string])[] = [
  ['deploymentChart: platform\ngateway:\n  repli|cas: 3\n', '- Here: `3`, set in this file'],
  ['deploymentChart: platform\ngate|way:\n  replicas: 3\n', '- Here: set in this file'],
  ['deploymentChart: platform\nlimitRe|sources:\n', '- Here: unset by this file'],
  ['deploymentChart: platform\nuser:\n  pass|word: hunter2\n', '- Here: (set), set in this file'],
  ['deploymentChart: platform\nuser:\n  password: hun|ter2\n', '- Here: (set), set in this file'],
  ['deploymentChart: platform\nuser:\n  password: 1|234\n', '- Here: (set), set in this file'],
  ['deploymentChart: platform\nuser:\n  pass|word: ""\n', '- Here: `""`, set in this file'],
  ['deploymentChart: platform\npasswordLen|gth: 12\n', '- Here: `12`, set in this file'],
];

for (const [marked, line] of HERE) {
  test(`a key: ${JSON.stringify(marked)}`, () => {
    assert.ok(hover(marked)?.markdown.split('\n').includes(line), hover(marked)?.markdown);
  });
}

test('a finding: its message is left to an editor that shows it anyway', () => {
  const { text, offset } = readCursor(EXPOSED.replace('Load', 'Load|'));
  const result = lintText(text);
  const [finding] = result.findings.filter(({ rule }) => rule.id === 'exposed-without-tls');
  assert.ok(finding);
  assert.ok(hoverAt(result, offset)?.markdown.includes(finding.message));
  assert.ok(!hoverAt(result, offset, { messageShown: true })?.markdown.includes(finding.message));
});

test('a finding, below its key: what it is, why, what to do, and where to read on', () => {
  const { on, markdown } = hover(EXPOSED.replace('Load', 'Load|')) ?? {};
  assert.equal(on, 'LoadBalancer');
  const [key, finding] = markdown?.split('\n\n---\n\n') ?? [];
  const parts = finding?.split('\n\n') ?? [];
  assert.equal(parts.length, 4);
  assert.match(parts[0] ?? '', /^Warning `exposed-without-tls`: .*`LoadBalancer`/);
  assert.match(parts[1] ?? '', /^\*Why:\* [^.]+\.$/);
  assert.match(parts[2] ?? '', /^\*What to do:\* [^.]+\.$/);
  assert.match(
    parts[3] ?? '',
    /^\[.*polyaxon\.com.*\[Guide: .*best-practices\/#ssl--network-security\)$/,
  );
  assert.match(key ?? '', /^`gateway\.service\.type`/);
});

test('several findings on one key: most severe first, and short where there are many', () => {
  const blocks = hover(
    'deploymentChart: platform\npostgre|sql:\n  connMaxAge: 1\n',
  )?.markdown.split('\n\n---\n\n');
  const severities =
    blocks?.flatMap(
      (block) => /^(Error|Warning|Info|Hint) `[\w-]+`/.exec(block)?.[1]?.toLowerCase() ?? [],
    ) ?? [];
  const order = ['error', 'warning', 'info', 'hint'];
  assert.deepEqual(
    severities,
    severities.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
  );
  assert.ok(severities.length > 3 && new Set(severities).size > 1, severities.join());
  assert.ok(
    blocks?.slice(1).every((block) => block.includes('*Why:*') && !block.includes('*What to do:*')),
  );
});

test('advice that values cannot carry out is told on the keys that it is about, unless it is off', () => {
  const marked = 'deploymentChart: platform\nnode|Selector:\n  polyaxon: core\n';
  const id = 'workload-placement-outside-values';
  assert.match(hover(marked)?.markdown ?? '', new RegExp(`^Note \`${id}\``, 'm'));
  assert.doesNotMatch(hover(marked, { rules: { [id]: 'off' } })?.markdown ?? '', new RegExp(id));
});

test('no hover on white space, comments and keys that nobody knows', () => {
  assert.equal(hover('deploymentChart: platform\n# com|ment\n'), undefined);
  assert.equal(hover('deploymentChart: platform\n|\ngateway:\n  replicas: 1\n'), undefined);
  assert.equal(hover('deploymentChart: platform\nnodeSelector:\n  poly|axon: core\n'), undefined);
});

test('a chart version that is not known names the one that stands in', () => {
  const markdown = hover('deploymentChart: platform\ngateway:\n  repli|cas: 1\n', {
    version: '99.0.0',
  })?.markdown;
  assert.match(markdown ?? '', /Default in platform [\d.]+ \(nearest to 99\.0\.0\): `1`/);
});

const HOSTILE: readonly (readonly [value: string, shown: string])[] = [
  ['"![](https://a.example/x.png)"', 'the text "\\!\\[\\](https\\://a.example/x.png)"'],
  [
    '"a\\n\\n![](https://a.example/x.png)"',
    'the text "a\\\\n\\\\n\\!\\[\\](https\\://a.example/x.png)"',
  ],
  ['"<img src=x>"', 'the text "\\<img src=x\\>"'],
  ['"a `b` [c](d)"', 'the text "a `b` \\[c\\](d)"'],
  ['"a ` [b](c)"', 'the text "a \\` \\[b\\](c)"'],
];

for (const [value, shown] of HOSTILE) {
  test(`a value in a message is text: ${value}`, () => {
    const markdown = hover(
      `deploymentChart: platform\ngateway:\n  replicas: |${value}\n`,
    )?.markdown;
    assert.ok(markdown?.includes(shown), markdown);
  });
}

test('a value of several lines ends no code in a message', () => {
  const marked =
    'deploymentChart: platform\nmountConnections:\n  - |"a\\n\\n![](https://a.example/x.png)"\n';
  const shown = 'No connection is named `a ![](https://a.example/x.png)`, so';
  assert.ok(hover(marked)?.markdown.includes(shown), hover(marked)?.markdown);
});

test('a value as it is set here stays code', () => {
  const marked = 'deploymentChart: platform\nuser:\n  email: |"a`![](b)`<c>"\n';
  assert.match(hover(marked)?.markdown ?? '', /- Here: `` a`!\[\]\(b\)`<c> ``, set in this file/);
});

test('a key of our configuration: what it is for, what it takes; of a rule why there is one', () => {
  const inConfig = (marked: string) => hover(marked, { name: '.polyaxon-values.yaml' });
  const profile = inConfig('pro|file: trial\n');
  assert.equal(profile?.on, 'profile');
  assert.match(profile?.markdown ?? '', /^`profile` — string\n\n[A-Z].*\n\n- Allowed: .*`trial`/);
  assert.match(
    inConfig('rules:\n  exposed-without|-tls: off\n')?.markdown ?? '',
    /\n\n- Allowed: .*`off`.*\n\n.*TLS.*\n\n\[About this rule\]\(http/s,
  );
  assert.equal(inConfig('# pro|file\n'), undefined);
  assert.doesNotMatch(inConfig('profile|\n')?.markdown ?? '', /^``/);
});
