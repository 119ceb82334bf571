import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHtml } from '../../../server/src/features/picture/render/html.ts';
import { toHtmlDocument } from '../../../server/src/features/picture/render/html-document.ts';
import { renderers } from '../../../server/src/features/picture/render/index.ts';
import { toMarkdown } from '../../../server/src/features/picture/render/markdown.ts';
import { toSvg } from '../../../server/src/features/picture/render/svg.ts';
import { drawn } from './drawn.ts';
import { tagsIn } from './tags-in.ts';

const MARKUP = '<img src=x onerror=alert(1)>&amp;"\'</main><script>`[x](javascript:y)`';

/** Markup wherever a picture shows a value. */
const HOSTILE = `deploymentChart: platform
nodeSelector: {${JSON.stringify(MARKUP)}: ${JSON.stringify(MARKUP)}}
tolerations: [{key: ${JSON.stringify(MARKUP)}, operator: Exists, effect: ${JSON.stringify(MARKUP)}}]
gateway: {replicas: ${JSON.stringify(MARKUP)}, service: {port: ${JSON.stringify(MARKUP)}}}
ingress: {enabled: true, className: ${JSON.stringify(MARKUP)}, hostName: ${JSON.stringify(MARKUP)}, path: ${JSON.stringify(MARKUP)}, tls: [{secretName: ${JSON.stringify(MARKUP)}}]}
postgresql: {enabled: false}
externalServices: {postgresql: {host: ${JSON.stringify(MARKUP)}, database: "\\x01\\uD800<b>"}}
platformSecret: ${JSON.stringify(MARKUP)}
artifactsStore: {name: a, kind: ${JSON.stringify(MARKUP)}, schema: {bucket: ${JSON.stringify(MARKUP)}}}
connections: [{name: a, kind: ${JSON.stringify(MARKUP)}}]
${JSON.stringify(MARKUP)}: 1
`;

const CHANGES = [{ kind: 'Secret', name: MARKUP, consequence: 'deleted' }];

const picture = drawn(HOSTILE, { name: '<i>values.yaml' }, CHANGES);

test('values with markup stay text in HTML', () => {
  const html = toHtmlDocument([picture]);
  const allowed =
    'html head meta title style body main article header h1 h2 h3 p ul ol li a span code details summary section div table thead tbody tr th td';
  const { names, problems } = tagsIn(html);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    names.filter((name) => !allowed.split(' ').includes(name)),
    [],
  );
  assert.match(html, /&lt;img src=x onerror=alert\(1\)&gt;/);
});

test('values with markup stay text in SVG', () => {
  const { names, problems } = tagsIn(toSvg([picture]));
  assert.deepEqual(problems, []);
  assert.deepEqual(
    names.filter((name) => !'svg title desc style rect text line'.split(' ').includes(name)),
    [],
  );
});

test('a tag that is wider than its box is broken into lines in SVG, not cut', () => {
  const svg = toSvg([
    drawn(
      'deploymentChart: platform\nnodeSelector: {a: b}\ntolerations: [{key: a, operator: Exists}]\n',
    ),
  ]);
  const tags = [...svg.matchAll(/<text class="tag[^>]*>([^<]*)</g)].map(([, words]) => words);
  assert.match(tags.join(' '), /stay away if these nodes are tainted/);
  assert.ok(!tags.includes('stay away if these nodes are tainted'));
});

test('values with markup stay text in Markdown', () => {
  const plain = toMarkdown([picture]).replace(/`[^`\n]*`/g, '');
  assert.doesNotMatch(plain, /(?<!\\)<(?!br>)/);
  assert.doesNotMatch(plain, /(?<!\\)\]\(/);
});

test('a page loads nothing, runs nothing and sets no style of its own', () => {
  const html = toHtmlDocument([drawn('deploymentChart: platform\n')]);
  assert.match(
    html,
    /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'/,
  );
  assert.doesNotMatch(html, /<script|<img|<link|\son\w+=|\sstyle=|\ssrc=|@import|url\(/i);
});

test('each link within a page has its target, each target one name', () => {
  const html = toHtmlDocument([drawn('deploymentChart: platform\n'), picture]);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  const targets = new Set([...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id));
  assert.ok(targets.size > 20);
  assert.deepEqual(ids, [...new Set(ids)]);
  assert.deepEqual(
    [...targets].filter((target) => !ids.includes(target)),
    [],
  );
});

test('a panel shows the bytes of the report, and knows where each link leads', () => {
  const { html, anchors } = toHtml(picture);
  assert.ok(toHtmlDocument([picture]).includes(html));
  for (const [id, { path }] of anchors) assert.ok(html.includes(`id="${id}"`), path);
});

test('headings go down by one, and lists hold items alone', () => {
  const { html } = toHtml(drawn('deploymentChart: platform\n'));
  const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
  assert.equal(levels.filter((level) => level === 1).length, 1);
  for (const [index, level] of levels.entries()) {
    assert.ok(level <= (levels[index - 1] ?? 0) + 1, `h${level} after h${levels[index - 1]}`);
  }
  assert.doesNotMatch(html, /<[uo]l[^>]*>(?!<li)/);
});

test('a change is told on the part that it touches, the rest in a list', () => {
  const changes = [
    { kind: 'StatefulSet', name: '{release}-postgresql', consequence: 'refused' },
    { kind: 'Deployment', name: '{release}-polyaxon-api', consequence: 'restart' },
    { kind: 'Deployment', name: '{release}-polyaxon-api', consequence: 'in-place' },
    { kind: 'Deployment', name: '{release}-polyaxon-beat', consequence: 'deleted' },
  ];
  const text = toMarkdown([drawn('deploymentChart: platform\n', {}, changes)]);
  assert.match(text, /\nBeside HEAD: a change\.\n/);
  assert.match(text, /\| postgresql \|.*\*change is refused\*/);
  assert.match(text, /\| gateway \|.*; \*restarts\* \|/);
  assert.match(
    text,
    /## What else the change does\n\n- Deployment \{release\}-polyaxon-beat goes away\n/,
  );
});

/** What people have in a file while they type, and what no chart expects. */
const ODD = [
  'null',
  '""',
  '[]',
  '{}',
  '0',
  '-1',
  'true',
  'a: b',
  '[1, {a: 2}]',
  '"${x}"',
  '1e400',
  'constructor',
];

const KEYS =
  `nodeSelector tolerations affinity gateway gateway.replicas gateway.service gateway.service.type
gateway.hpa agent operator scheduler scheduler.enabled scheduler.hpa worker.enabled broker redis redis.enabled redis.replica
rabbitmq rabbitmq.enabled postgresql postgresql.enabled postgresql.primary postgresql.architecture postgresql.backup
postgresql.image externalServices externalServices.postgresql externalServices.redis ingress ingress.tls ingress.annotations
ingress.enabled securityContext securityContext.enabled securityContext.runAsUser artifactsStore artifactsStore.schema
artifactsStore.kind connections metrics metrics.enabled platformSecret organizationKey limitResources`.split(
    /\s+/,
  );

test('odd values are drawn in every format, and never as objects of the language', () => {
  for (const key of KEYS) {
    for (const value of ODD) {
      const yaml = key
        .split('.')
        .map((part, depth) => `${'  '.repeat(depth)}${part}:`)
        .join('\n');
      const text = `deploymentChart: platform\n${yaml} ${value.includes(': ') && !value.startsWith('[') ? `{${value}}` : value}\n`;
      const odd = [drawn(text)];
      for (const [format, render] of Object.entries(renderers)) {
        assert.doesNotMatch(render(odd), /\[object |undefined|NaN\b/, `${format}: ${text}`);
      }
    }
  }
});

test('an old chart is not drawn with the pods of a new one', () => {
  const old = drawn('deploymentChart: platform\n', { version: '1.20.0' });
  assert.deepEqual([old.way, old.pools, old.stores], [[], [], []]);
  assert.deepEqual(old.caveats, ['Pods and network are drawn for charts from 2.0 on.']);
});

test('broken text and a missing base are said', () => {
  assert.match(drawn('deploymentChart: platform\nui: "\n').caveats.join(' '), /cannot be read/);
  assert.match(drawn('# polyaxon-values: role=overlay\nui: {}\n').caveats.join(' '), /An overlay/);
});
