import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completionsAt } from '../../server/src/features/completion/completions-at.ts';
import { lintText } from '../support/check.ts';
import { locating } from '../support/completions.ts';
import { readCursor } from '../support/marked-yaml.ts';

const FILES = ['base.yaml', '../eu/prod.yaml', 'with blank.yaml', 'a,b.yaml'];

/** What is offered, and the text after the first of it. */
function complete(marked: string) {
  const { text, offset } = readCursor(marked);
  const typed = /[^\s,=]*$/.exec(text.slice(0, offset))?.[0] ?? '';
  const items = completionsAt(lintText(text), offset, locating(), () => FILES).filter(({ label }) =>
    label.startsWith(typed),
  );
  const [first] = items.toSorted((a, b) => a.rank - b.rank);
  const after = first && text.slice(0, first.span.start) + first.text + text.slice(first.span.end);
  return { labels: items.map(({ label }) => label), after };
}

/** The text after what comes first was accepted; nothing may be offered where there is none. */
const COMMENTS: Readonly<Record<string, readonly [at: string, then?: string]>> = {
  'a name': ['# poly|', '# polyaxon-values:'],
  'an option': ['# polyaxon-values: ver|', '# polyaxon-values: version='],
  'an option behind another': [
    '# polyaxon-values: chart=agent |',
    '# polyaxon-values: chart=agent version=',
  ],
  'a value': ['# polyaxon-values: chart=|', '# polyaxon-values: chart=platform'],
  'in the middle of a value': [
    '# polyaxon-values: chart=pl|atform role=root',
    '# polyaxon-values: chart=platform role=root',
  ],
  'a layer': ['# polyaxon-values: layers=|', '# polyaxon-values: layers=base.yaml'],
  'another layer': [
    '# polyaxon-values: layers=base.yaml,|',
    '# polyaxon-values: layers=base.yaml,../eu/prod.yaml',
  ],
  'a layer that is half typed': [
    '# polyaxon-values: layers=../eu/prod.yaml,ba|',
    '# polyaxon-values: layers=../eu/prod.yaml,base.yaml',
  ],
  'a layer before another': [
    '# polyaxon-values: layers=|,base.yaml',
    '# polyaxon-values: layers=../eu/prod.yaml,base.yaml',
  ],
  'all layers are named': ['# polyaxon-values: layers=base.yaml,../eu/prod.yaml,|'],
  'a rule': [
    '# polyaxon-values-disable-file core-n|',
    '# polyaxon-values-disable-file core-node-isolation',
  ],
  'another rule': [
    '# polyaxon-values-disable-file core-node-isolation, |',
    '# polyaxon-values-disable-file core-node-isolation, dependency-node-isolation',
  ],
  'why a rule is silenced': ['# polyaxon-values-disable-file core-node-isolation -- gate|'],
  'an option that does not exist': ['# polyaxon-values: charts=|'],
  prose: ['# the gate|'],
};

const VALUES = 'deploymentChart: platform';

/** Below the first key nothing is told of the file, but rules are silenced. */
const AROUND: Readonly<Record<string, (line: string) => string>> = {
  'above values': (line) => `${line}\n${VALUES}\n`,
  'at the end of a file': (line) => (line.includes('disable') ? `${VALUES}\n${line}` : line),
};

for (const [what, [at, then]] of Object.entries(COMMENTS)) {
  for (const [where, around] of Object.entries(AROUND)) {
    for (const end of ['\n', '\r\n']) {
      const lines = end === '\n' ? '' : ', lines that end with CR LF';
      test(`completion in comments, ${where}: ${what}${lines}`, () => {
        const { after, labels } = complete(around(at).replaceAll('\n', end));
        assert.equal(after, then && around(then).replaceAll('\n', end), labels.join());
        if (then === undefined) assert.deepEqual(labels, []);
      });
    }
  }
}

for (const [what, at] of Object.entries({
  'a block of text': 'deploymentChart: platform\nui:\n  notes: |-\n    # poly‸\n',
  'a text in quotes': 'deploymentChart: platform\nreleaseName: "a # poly‸"\n',
})) {
  test(`no completion in what only looks like a comment: ${what}`, () => {
    const offset = at.indexOf('‸');
    const text = at.replace('‸', '');
    assert.deepEqual(completionsAt(lintText(text), offset, locating()), []);
  });
}
