import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { phrases } from '../../scripts/words/phrases.ts';
import { byDigest } from '../../scripts/words/words-of.ts';
import { isConfigName } from '../../server/src/core/config-name.ts';
import { messageOf } from '../../server/src/core/finding.ts';
import { type LintResult, lint } from '../../server/src/core/lint.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { isChangeRule } from '../../server/src/core/rules/rule.ts';
import { inLanguage } from '../../server/src/core/words/in-language.ts';
import { tellIn } from '../../server/src/core/words/translate.ts';
import { review } from '../../server/src/features/changes/review.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { depict } from '../../server/src/features/picture/depict.ts';
import { toHtml } from '../../server/src/features/picture/render/html.ts';
import { subjectsOf } from '../../server/src/features/picture/subjects-of.ts';
import { quickFixes } from '../../server/src/features/quick-fixes.ts';
import { effectsOf } from '../support/effects.ts';

/*
 * A language in which each of our letters is a dot: whatever can still be read was not told in it. Code,
 * quotes and values stay, and so do the names of things.
 */

const dots = (text: string) =>
  text.replace(/`[^`]*`|\{\d+\}|[a-z]/gi, (each) => (each.length > 1 ? each : '·'));
const english = [...phrases().keys()];
const words = {
  ...byDigest({ rules: {}, messages: Object.fromEntries(english.map((it) => [it, dots(it)])) }),
  rules: Object.fromEntries(
    rules.map(({ id, title, why, how }) => [
      id,
      { title: dots(title), why: dots(why), how: dots(how) },
    ]),
  ),
};
const tell = tellIn(words);

const PRODUCTS =
  'AWS Azure CPU Helm Kubernetes OneLogin PgBouncer Polyaxon PostgreSQL RabbitMQ Redis';
const KINDS =
  'ClusterIP ClusterRole ConfigMap Deployment HorizontalPodAutoscaler ImplementationSpecific Ingress LoadBalancer NetworkPolicy NodePort PersistentVolumeClaim PodDisruptionBudget Role Secret Service ServiceMonitor StatefulSet';

/** What the values below hold. */
const VALUES =
  'bucket data dedicated first gcs https images nano nginx primary profile registry role second team videos';

/** Keys and values, which sentences name. */
const names = new Set(
  [`${PRODUCTS} ${KINDS} ${VALUES}`, ...read('schemas/charts/*/*/{defaults,reads}.json')]
    .concat(rules.map(({ id }) => id))
    .flatMap((text) => text.match(/[a-z]{2,}/gi) ?? []),
);

/** What our sentences are made of. */
const ours = new Set(
  english.flatMap((each) => each.replace(/`[^`]*`/g, '').match(/[a-z]{2,}/gi) ?? []),
);

/** What is left of English in a text. */
function left(text: string): readonly string[] {
  const plain = text.replace(
    /```[\s\S]*?```|`[^`]*`|"[^"]*"|\]\([^)]*\)|<[^>]*>|&\w+;|\S*[-./_=[\d]\S*/g,
    ' ',
  );
  return (plain.match(/[a-z]{2,}/gi) ?? []).filter((word) => ours.has(word) && !names.has(word));
}

function told(name: string, text: string, chart?: 'platform' | 'agent'): LintResult | undefined {
  const result = lint({ name, text }, { force: !isConfigName(name), ...(chart ? { chart } : {}) });
  return result && inLanguage(result, words);
}

function check(texts: Iterable<string>): void {
  const found = [...new Set(texts)].filter((text) => left(text).length > 0);
  assert.deepEqual(
    found.map((text) => `${left(text).join(' ')} — in: ${text.slice(0, 200)}`),
    [],
  );
}

function read(pattern: string): readonly string[] {
  return globSync(pattern).map((file) => readFileSync(file, 'utf8'));
}

/** Values that show our rules at work. */
const EXAMPLES = rules.flatMap((rule) => ('example' in rule ? [rule.example.bad] : []));
const TEXTS = [
  ...read('test/corpus/faults/*.yaml'),
  ...EXAMPLES,
  ...read('test/rules/**/*.test.ts').flatMap((text) =>
    [...text.matchAll(/`([^`$]*:[^`$]*\n[^`$]*)`/g)].map(([, yaml = '']) => yaml),
  ),
];

test('every message, fix and place that has to do with it is told in the language of the reader', () => {
  assert.ok(TEXTS.length > 500);
  check(
    TEXTS.flatMap((text) => told('values.yaml', text) ?? []).flatMap((result) => [
      ...result.findings.flatMap((each) => [
        messageOf(each, tell),
        ...(each.related ?? []).map(({ message }) => tell(message)),
      ]),
      ...result.findings.flatMap(({ span }) =>
        quickFixes(result, span).map(({ title }) => tell(title)),
      ),
    ]),
  );
});

test('the picture of a deployment is told in it', () => {
  const texts = EXAMPLES.flatMap((text) => told('values.yaml', text) ?? []).flatMap((result) => {
    const nameOf = (name: string) => name;
    const change = { said: 'x', objects: [] };
    return subjectsOf([result], { nameOf, changeOf: () => change }).map(
      (subject) => toHtml(depict(subject), 0, tell).html,
    );
  });
  check(
    texts.flatMap((html) =>
      html.replace(/<[^>]*?(?:title|data-fixable)="([^"]*)"[^>]*>/g, '\n$1\n').split(/<[^>]*>|\n/),
    ),
  );
});

test('hovers on keys of values and of our configuration are told in it', () => {
  const effects = effectsOf('platform');
  const config = `releases:
  - {name: prod, chart: platform, version: 2.15.1, profile: trial, values: [a.yaml], set: {}}
profile: production
exclude: []
rules: {core-node-isolation: off, workload-placement-outside-values: hint}
`;
  const values = read('schemas/charts/platform/2.15.1/defaults.json')[0] ?? '';
  const hovers = [
    told('.polyaxon-values.yaml', config),
    told('values.yaml', values, 'platform'),
  ].flatMap((result) =>
    result
      ? [...result.source.text.matchAll(/\w+/g)].map(
          ({ index }) => hoverAt(result, index, { effects })?.markdown ?? '',
        )
      : [],
  );
  assert.ok(new Set(hovers).size > 100);
  check(hovers.flatMap((markdown) => markdown.split('\n')));
});

test('the page of what a change does is told in it', () => {
  const effects = { platform: effectsOf('platform'), agent: effectsOf('agent') };
  const pages = rules.filter(isChangeRule).map(({ example, charts: [chart = 'platform'] }) => {
    const [before, after] = [example.before, example.bad].map(
      (text) => told('values.yaml', text, chart)?.sites[0],
    );
    assert.ok(before && after);
    const changes = { releases: [{ before, after }], of: 1, effectsOf: () => effects[chart] };
    return review(changes, { config: {}, words, nameOf: (name) => name, commentsOf: () => [] });
  });
  check(pages.flatMap((page) => page.split('\n')));
});
