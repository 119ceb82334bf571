import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';
import { hosts } from '../../server/src/core/hosts/index.ts';
import { hostsFor } from '../../server/src/core/hosts/signs.ts';
import { recognise } from '../../server/src/core/recognition/recognise.ts';
import { createWorkspace } from '../../server/src/core/workspace/workspace.ts';
import { smallFile } from './texts.ts';
import { median } from './timing.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface SmallFiles {
  readonly perSecond: number;
  /** Of the largest process, in MB. */
  readonly memory: number;
  /** A file as a multiple of its bare parse. */
  readonly parses: number;
}

/** The command line over so many small files, as a whole process. */
export function smallFiles(count: number): SmallFiles {
  return inFolder((folder) => {
    for (let index = 0; index < count; index++) {
      const place = join(folder, String(index % 50));
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, `values-${index}.yaml`), smallFile(index));
    }
    const runs = [0, 1, 2].map(() => runCheck(folder));
    const seconds = median(runs.map((run) => run.seconds));
    return {
      perSecond: count / seconds,
      memory: median(runs.map((run) => run.memory)),
      parses: seconds / bareParses(folder),
    };
  });
}

/** Says how much memory the process took, when it ends. */
const REPORT = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('\\nmaxRSS=' + process.resourceUsage().maxRSS));",
)}`;

function runCheck(folder: string): { readonly seconds: number; readonly memory: number } {
  const begin = performance.now();
  const script = `exec "$0" --import "$1" "$2" check "$3" --format json 2>&1 >/dev/null || true`;
  const told = execFileSync('sh', ['-c', script, process.execPath, REPORT, CLI, folder], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - begin) / 1000;
  return { seconds, memory: Number(/maxRSS=(\d+)/.exec(told)?.[1]) / 1024 };
}

function bareParses(folder: string): number {
  const texts = filesBelow(folder).map((file) => readFileSync(file, 'utf8'));
  const begin = performance.now();
  for (const text of texts) parseAllDocuments(text, { prettyErrors: false });
  return (performance.now() - begin) / 1000;
}

/** The index of a workspace, beside reading its files and looking what they are. In milliseconds. */
export function indexOf2000(): { readonly scan: number; readonly index: number } {
  return inFolder((folder) => {
    writeRepository(folder);
    const rounds = Array.from({ length: 15 }, () => [
      timed(() => scan(folder)),
      timed(() => index(folder)),
    ]);
    const last = rounds.slice(5);
    return {
      scan: median(last.map(([scanned = 0]) => scanned)),
      index: median(last.map(([, indexed = 0]) => indexed)),
    };
  });
}

/** 40 releases of Argo CD with 300 values files, and 1,660 manifests of other things. */
function writeRepository(folder: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (let release = 0; release < 40; release++) {
    const names = Array.from(
      { length: release % 2 ? 7 : 8 },
      (_, at) => `deploy/${release}/v-${at}.yaml`,
    );
    for (const [at, name] of names.entries()) write(name, smallFile(release * 100 + at * 10 + 1));
    const files = names.map((name) => `          - $here/${name}\n`).join('');
    write(
      `apps/${release}.yaml`,
      `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: polyaxon-${release}
spec:
  sources:
    - repoURL: https://charts.polyaxon.com
      chart: polyaxon
      targetRevision: 2.15.1
      helm:
        valueFiles:
${files}    - repoURL: https://git.example.com/deploy.git
      ref: here
`,
    );
  }
  for (let at = 0; at < 1660; at++) write(`k8s/${at % 40}/${at}.yaml`, manifest(at));
}

function manifest(at: number): string {
  const containers = Array.from(
    { length: (at % 6) + 1 },
    (_, index) => `        - name: c${index}\n          image: registry.example.com/app:${at}\n`,
  );
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: app-${at}\nspec:\n  template:\n    spec:\n      containers:\n${containers.join('')}---\napiVersion: v1\nkind: Service\nmetadata:\n  name: app-${at}\n`;
}

function scan(folder: string): void {
  for (const file of filesBelow(folder)) {
    const text = readFileSync(file, 'utf8');
    const name = file.slice(folder.length + 1);
    recognise(name, text);
    hostsFor(hosts, name, text);
  }
}

function index(folder: string): void {
  const workspace = createWorkspace();
  workspace.addRoot(folder);
  for (let asks = workspace.wanted(); asks.length > 0; asks = workspace.wanted()) {
    for (const ask of asks) {
      if (ask.kind === 'read') workspace.read(ask.name, { text: readFileSync(ask.name, 'utf8') });
      else workspace.listed(ask.folder, itemsOf(ask.folder));
    }
  }
}

function itemsOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).map((item) => ({
    name: item.name,
    kind: item.isDirectory() ? ('folder' as const) : ('file' as const),
  }));
}

function filesBelow(folder: string): readonly string[] {
  return itemsOf(folder).flatMap(({ name, kind }) =>
    kind === 'folder' ? filesBelow(join(folder, name)) : [join(folder, name)],
  );
}

function timed(run: () => void): number {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}

function inFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'polyaxon-values-bench-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
