import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Files, startOn, writeFolder } from '../support/folder-client.ts';

/*
 * What a file names may be anything. There is one finding at the reference, in the file that holds it,
 * the same in the editor and on the command line, and what else is named is judged all the same.
 */

const RULES = ['reference-unread', 'invalid-directive', 'conflicting-charts', 'wrong-type'];
const WRONG = 'gateway:\n  replicas: two\n';
const BINARY = Uint8Array.from([0x67, 0x00, 0xff, 0xfe, 0x0a, 0x80]);

interface Case {
  readonly files: Files;
  /** What cannot be written as a text. */
  readonly prepare?: (folder: string) => void;
  /** By file: all that is told there by the rules above. */
  readonly told: Readonly<Record<string, readonly string[]>>;
}

function deploys(...files: readonly string[]): string {
  const flags = files.map((file) => ` \\\n  -f ${file}`).join('');
  return `helm upgrade lab polyaxon/polyaxon --version 2.15.1${flags}\n`;
}

const CASES: Readonly<Record<string, Case>> = {
  'a file that is not there': {
    files: { 'deploy.sh': deploys('gone.yaml', 'lab.yaml'), 'lab.yaml': WRONG },
    told: { 'deploy.sh': ['2:6 reference-unread'], 'lab.yaml': ['2:13 wrong-type'] },
  },
  'a folder': {
    files: { 'deploy.sh': deploys('envs.yaml', 'lab.yaml'), 'lab.yaml': WRONG },
    prepare: (folder) => mkdirSync(join(folder, 'envs.yaml')),
    told: { 'deploy.sh': ['2:6 reference-unread'], 'lab.yaml': ['2:13 wrong-type'] },
  },
  'no text': {
    files: {
      'deploy.sh': deploys('lab.yaml', 'noise.yaml'),
      'lab.yaml': WRONG,
      'noise.yaml': BINARY,
    },
    told: { 'deploy.sh': ['3:6 reference-unread'], 'lab.yaml': ['2:13 wrong-type'] },
  },
  'a file outside': {
    files: { 'deploy.sh': deploys('../../outside.yaml', 'lab.yaml'), 'lab.yaml': WRONG },
    told: { 'deploy.sh': ['2:6 reference-unread'], 'lab.yaml': ['2:13 wrong-type'] },
  },
  'a link that leads outside': {
    files: { 'deploy.sh': deploys('link.yaml', 'lab.yaml'), 'lab.yaml': WRONG },
    prepare: (folder) => symlinkSync('/etc/hostname', join(folder, 'link.yaml')),
    told: { 'deploy.sh': ['2:6 reference-unread'], 'lab.yaml': ['2:13 wrong-type'] },
  },
  'layers that come back to where they began': {
    files: {
      'a.yaml': `# polyaxon-values: layers=b.yaml\n${WRONG}`,
      'b.yaml': '# polyaxon-values: layers=a.yaml\nui: {enabled: false}\n',
    },
    told: {
      'a.yaml': ['1:27 invalid-directive', '3:13 wrong-type'],
      'b.yaml': ['1:27 invalid-directive'],
    },
  },
  'a pattern that fits very many files': {
    files: {
      'helmfile.yaml':
        'releases:\n- name: lab\n  chart: oci://acme/polyaxon\n  values: [lab.yaml, many/*.yaml]\n',
      'lab.yaml': WRONG,
      ...Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => [`many/${index}.yaml`, 'ui: {enabled: false}\n']),
      ),
    },
    told: { 'helmfile.yaml': ['4:22 reference-unread'], 'lab.yaml': ['2:13 wrong-type'] },
  },
  'two charts for one file': {
    files: {
      'a.sh': 'helm upgrade a polyaxon/polyaxon -f lab.yaml\n',
      'b.sh': 'helm upgrade b polyaxon/agent -f lab.yaml\n',
      'lab.yaml': 'ui: {enabled: false}\n',
    },
    told: {
      'a.sh': [],
      'b.sh': ['1:34 conflicting-charts'],
      'lab.yaml': [],
    },
  },
  'a file of a tool that is half typed': {
    files: {
      'argo.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    helm: {valueFiles: [lab.yaml\n',
      'deploy.sh': deploys('lab.yaml'),
      'lab.yaml': WRONG,
    },
    told: { 'argo.yaml': [], 'deploy.sh': [], 'lab.yaml': ['2:13 wrong-type'] },
  },
};

for (const [title, { files, prepare, told }] of Object.entries(CASES)) {
  const written = (t: TestContext) => {
    const folder = writeFolder(t, files);
    prepare?.(folder);
    return folder;
  };

  test(`${title}: told once, by the server`, async (t) => {
    const { open, found } = await startOn(t, written(t), RULES);
    for (const [name, expected] of Object.entries(told)) {
      await open(name);
      assert.deepEqual(await found(name), expected, name);
    }
  });

  test(`${title}: told once, by the command line`, (t) => {
    const found = checked(written(t));
    for (const [name, expected] of Object.entries(told)) {
      assert.deepEqual(found(name), expected, name);
    }
  });
}

/** What the built command says of a folder. */
function checked(folder: string): (name: string) => readonly string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [resolve('dist/cli.js'), 'check', '--format', 'json', '.'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  const { files } = JSON.parse(stdout);
  return (name) => {
    const file = files.find(({ path }: { readonly path: string }) => path === name);
    const findings: readonly Told[] = file?.findings ?? [];
    return findings
      .filter(({ rule }) => RULES.includes(rule))
      .map(({ rule, range: { start } }) => `${start.line + 1}:${start.character + 1} ${rule}`);
  };
}

interface Told {
  readonly rule: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}
