import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { refer } from '../../scripts/generate-references.ts';
import { readProject } from '../../scripts/project.ts';
import { releaseNotes, releaseProblems } from '../../scripts/release/check-release.ts';

const CHANGELOG = '# Changelog\n\n## 0.2.0\n\n- New.\n\n## 0.1.0\n\nThe first.\n';
const project = { version: '0.2.0', repository: 'https://github.com/acme/polyaxon-values' };
const runsFor = 'https://github.com/Acme/polyaxon-values';

test('a release whose tag, version, changelog and address agree', () => {
  const facts = { tag: 'v0.2.0', project, changelog: CHANGELOG, runsFor };
  assert.deepEqual(releaseProblems(facts), []);
});

test('everything that keeps a tag from being a release is told at once', () => {
  const unowned = { version: '0.3.0', repository: undefined };
  const facts = { tag: '0.2.0', project: unowned, changelog: CHANGELOG, runsFor };
  assert.deepEqual(releaseProblems(facts), [
    'The tag is 0.2.0 and package.json says 0.3.0: it has to be v0.3.0.',
    'CHANGELOG.md says nothing under `## 0.3.0`.',
    'package.json names no repository, so no link can be made: see docs/releasing.md.',
  ]);
});

test('a fork does not publish', () => {
  const elsewhere = 'https://github.com/other/polyaxon-values';
  const facts = { tag: 'v0.2.0', project, changelog: CHANGELOG, runsFor: elsewhere };
  assert.deepEqual(releaseProblems(facts), [
    'package.json names https://github.com/acme/polyaxon-values, and this is https://github.com/other/polyaxon-values.',
  ]);
});

test('the notes are the section of this version alone', () => {
  assert.equal(releaseNotes(CHANGELOG, '0.2.0'), '- New.');
  assert.equal(releaseNotes(CHANGELOG, '0.1.0'), 'The first.');
  assert.equal(releaseNotes(CHANGELOG, '0.1'), undefined);
});

test('the changelog tells of the version that is next', () => {
  const text = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');
  assert.ok(releaseNotes(text, readProject().version));
});

const EXAMPLES = `
- uses: actions/checkout@v4
- uses: OWNER/polyaxon-values@v0.1.0
  with: { package: polyaxon-values@0.1.0 }
- repo: https://github.com/OWNER/polyaxon-values
  rev: v0.1.0
docker run ghcr.io/owner/polyaxon-values:0.1.0
It counts.<!-- owner --> \`OWNER\` stands for where the action lives.
`;

test('examples get the address and the version from package.json', () => {
  assert.equal(
    refer(EXAMPLES, project),
    `
- uses: actions/checkout@v4
- uses: acme/polyaxon-values@v0.2.0
  with: { package: polyaxon-values@0.2.0 }
- repo: https://github.com/acme/polyaxon-values
  rev: v0.2.0
docker run ghcr.io/acme/polyaxon-values:0.2.0
It counts.<!-- owner -->
`,
  );
});

test('no file keeps a placeholder once there is an address', () => {
  for (const name of ['README.md', 'docs/ci.md', 'plugin.yaml', 'action.yml']) {
    const text = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
    assert.doesNotMatch(refer(text, project), /OWNER|ghcr\.io\/owner/, name);
  }
});

test('an address that was given up is a placeholder again', () => {
  const given = refer(EXAMPLES, project);
  assert.equal(refer(given, { version: '0.1.0', repository: undefined }), EXAMPLES);
});
