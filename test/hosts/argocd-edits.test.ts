import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { checkFix, lintText } from '../support/check.ts';
import { readCursor } from '../support/marked-yaml.ts';
import { application, HOST } from './application.ts';

test('hover tells of a key inside of a block of text', () => {
  const { text, offset } = readCursor(
    application('      values: ~\n        gateway:\n          repli|cas: 2').replace('~', '%'),
  );
  const block = text.replace('%', '|');
  const hover = hoverAt(lintText(block, HOST), offset);
  assert.equal(block.slice(hover?.span.start, hover?.span.end), 'replicas');
  assert.match(hover?.markdown ?? '', /Here: `2`, set in this file/);
  assert.equal(hoverAt(lintText(block, HOST), block.indexOf('project')), undefined);
});

checkFix(
  'wrong-value',
  'Change to LoadBalancer',
  application(`      values: |-
          gateway:
              service:
                  type: LoadBalancr # public`),
  application(`      values: |-
          gateway:
              service:
                  type: LoadBalancer # public`),
  HOST,
);

checkFix(
  'security-context-disabled',
  "Enable securityContext with the chart's defaults",
  application(`      values: |+
        gateway:
            replicas: 2 # two

`).replaceAll('\n', '\r\n'),
  application(`      values: |+
        gateway:
            replicas: 2 # two
        securityContext:
            enabled: true

`).replaceAll('\n', '\r\n'),
  HOST,
);
checkFix(
  'security-context-disabled',
  "Enable securityContext with the chart's defaults",
  application('      valuesObject:\n      releaseName: plx'),
  application(`      valuesObject:
        securityContext:
          enabled: true
      releaseName: plx`),
  HOST,
);

/** Each way of writing a block, with other keys behind it. */
const blocks = fc.record({
  header: fc.constantFrom('|', '|-', '|+', '|4', '|4-', '|+4 # why'),
  blankLines: fc.nat(3),
  crlf: fc.boolean(),
  last: fc.boolean(),
  finalNewline: fc.boolean(),
});

test('a fix changes the inner text alone, whatever the block looks like', () => {
  fc.assert(
    fc.property(blocks, ({ header, blankLines, crlf, last, finalNewline }) => {
      const inner = `gateway:\n    service:\n        type: LoadBalancer # public\nuser:\n    email: |\n      a\n`;
      const lines = inner.replace(/^(?=.)/gm, ' '.repeat(10)) + '\n'.repeat(blankLines);
      let text = `apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    chart: polyaxon\n    repoURL: https://charts.polyaxon.com\n    helm:\n      values: ${header}\n${lines}`;
      if (!last) text += '  destination:\n    namespace: polyaxon-and-a-rather-long-name\n';
      if (!finalNewline) text = text.trimEnd();
      if (crlf) text = text.replaceAll('\n', '\r\n');
      const before = parse(text);
      const fixes = lintText(text, HOST).findings.flatMap(fixesOf);
      assert.ok(fixes.length > 3);
      for (const { edits } of fixes) {
        let fixed = text;
        for (const edit of edits.toReversed()) {
          fixed = fixed.slice(0, edit.start) + edit.text + fixed.slice(edit.end);
        }
        const after = parse(fixed);
        const values = after.spec.source.helm.values;
        const kept = { ...after.spec.source.helm, values: before.spec.source.helm.values };
        assert.deepEqual({ ...after.spec.source, helm: kept }, before.spec.source);
        assert.deepEqual(after.spec.destination, before.spec.destination);
        assert.notDeepEqual(parse(values), parse(before.spec.source.helm.values));
        assert.equal(/\n*$/.exec(values)?.[0], /\n*$/.exec(before.spec.source.helm.values)?.[0]);
        assert.equal(fixed.includes('\r'), crlf);
      }
    }),
    { numRuns: 60 },
  );
});
