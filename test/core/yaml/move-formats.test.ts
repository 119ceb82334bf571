import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Path } from '../../../server/src/core/path.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit/apply-edits.ts';
import { planEdits } from '../../../server/src/core/yaml/edit/plan-edits.ts';
import { parseYaml } from '../../../server/src/core/yaml/parse.ts';
import { toJson } from '../../../server/src/core/yaml/tree.ts';
import { formats, write } from '../../support/formats.ts';

/*
 * A move in any way of writing: the values become what they should, and every comment survives. It may
 * be withheld only where an anchor would be lost, or where a comment has no place in a flow map.
 */
function checkMove(before: string, from: Path, to: Path, after: string): void {
  test(`move ${from.join('.')} to ${to.join('.')}: ${JSON.stringify(before)}`, () => {
    fc.assert(
      fc.property(formats, (format) => {
        const text = write(before, format);
        const file = parseYaml(text);
        const [document] = file.documents;
        assert.ok(document);
        const edits = planEdits(file, document, [{ move: from, to }]);
        if (!edits) {
          const excused =
            format.style === 'anchored' || (format.style === 'flow' && format.comments);
          assert.ok(excused, `Refused in:\n${text}`);
          return;
        }
        const moved = applyEdits(text, edits);
        const result = parseYaml(moved);
        const root = result.documents[0]?.root;
        const wanted = parseYaml(after).documents[0]?.root;
        assert.deepEqual(result.documents[0]?.problems, [], moved);
        assert.deepEqual(root && toJson(root), wanted && toJson(wanted), moved);
        assert.deepEqual(commentsOf(moved), commentsOf(text), moved);
      }),
      { numRuns: 100 },
    );
  });
}

function commentsOf(text: string): readonly string[] {
  return (text.match(/# (above|behind) \d+/g) ?? []).sort();
}

const API: Path = ['api', 'nodeSelector'];
const GATEWAY: Path = ['gateway', 'nodeSelector'];

checkMove(
  'a: 1\napi: {nodeSelector: {x: core}}\n',
  API,
  GATEWAY,
  'a: 1\ngateway: {nodeSelector: {x: core}}',
);
checkMove('api: {nodeSelector: {x: core}}\n', API, GATEWAY, 'gateway: {nodeSelector: {x: core}}');
checkMove(
  'api: {nodeSelector: {x: core}, replicas: 2}\nb: [1]\n',
  API,
  GATEWAY,
  'api: {replicas: 2}\nb: [1]\ngateway: {nodeSelector: {x: core}}',
);
checkMove(
  'api: {replicas: 2, nodeSelector: {x: core}}\ngateway: {replicas: 1}\nb: 1\n',
  API,
  GATEWAY,
  'api: {replicas: 2}\ngateway: {replicas: 1, nodeSelector: {x: core}}\nb: 1',
);
checkMove(
  'gateway: {replicas: 1}\nb: 1\napi: {nodeSelector: {x: core}}\n',
  API,
  GATEWAY,
  'gateway: {replicas: 1, nodeSelector: {x: core}}\nb: 1',
);
checkMove(
  'db: {a: 1, master: {disk: {size: 5, keep: [a, b]}}}\n',
  ['db', 'master', 'disk'],
  ['db', 'primary', 'volume'],
  'db: {a: 1, primary: {volume: {size: 5, keep: [a, b]}}}',
);
checkMove(
  'db: {master: {disk: {size: 5}}, primary: {a: 1}}\n',
  ['db', 'master', 'disk'],
  ['db', 'primary', 'disk'],
  'db: {primary: {a: 1, disk: {size: 5}}}',
);
checkMove(
  'db: {host: x, open: false}\n',
  ['db', 'host'],
  ['external', 'db', 'host'],
  'db: {open: false}\nexternal: {db: {host: x}}',
);
checkMove('api: {key: x}\nb: 1\n', ['api', 'key'], ['key'], 'b: 1\nkey: x');
