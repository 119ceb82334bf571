import { globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { STYLE } from '../server/src/features/picture/render/style.ts';
import { buildSharing } from './build/build-sharing.ts';
import { callLater, globalOf } from './build/later.ts';
import { CLIENT, leaveOut, SERVER } from './build/left-out.ts';
import { CLIENT_LATER, LATER } from './build/loaded-later.ts';
import { proseApart, proseModule } from './build/rule-prose.ts';
import { buildWebSuite } from './build/web-suite.ts';
import { compileSchemas } from './compile-schemas.ts';
import { byDigest, wordsOf } from './words/words-of.ts';

/*
 * Bundles for VS Code and Node 20: CommonJS, because the extension host loads it everywhere. The
 * package itself is ESM, so dist/ carries a package.json of its own.
 */
const SHARED: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  external: ['vscode'],
  define: { 'import.meta.dirname': '__dirname' },
};

/** What the server runs in: Node, or a worker of a browser, which loads scripts into one scope. */
const WORKER: BuildOptions = { ...SHARED, platform: 'browser', target: 'es2022', format: 'iife' };

/** A script that leaves its exports as a global in a worker, and as a module in Node. */
function forBoth(name: string): BuildOptions & { readonly outfile: string } {
  const globalName = globalOf(`./${name}`);
  const js = `typeof module=="object"&&(module.exports=${globalName});`;
  return { ...WORKER, globalName, footer: { js }, outfile: `dist/${name}` };
}

/** The charts' data is large, and the same for all: one file beside the bundles. */
const SEPARATE_CHARTS: Plugin = {
  name: 'separate-charts',
  setup({ onResolve }) {
    onResolve({ filter: /\/generated\/charts\.js$/ }, () => ({
      path: './charts.js',
      external: true,
    }));
  },
};

const COMMAND: BuildOptions = {
  ...SHARED,
  banner: { js: '#!/usr/bin/env node' },
  plugins: [SEPARATE_CHARTS],
};

/** What parts the server's bundle; `own`: the file that is built, if it is one that is loaded later. */
function serverPlugins(own?: string): Plugin[] {
  return [SEPARATE_CHARTS, leaveOut(SERVER), proseApart('./rule-prose.js'), callLater(LATER, own)];
}

const CHARTS = 'server/generated/charts.js';

export async function buildAll(): Promise<void> {
  await compileSchemas();
  // The rules know the conditions, which are there now.
  const { rules } = await import('../server/src/core/rules/index.ts');
  writeEffects();
  writeLocales();
  await Promise.all([
    build({
      ...SHARED,
      plugins: [callLater(CLIENT_LATER)],
      entryPoints: ['client/src/extension.ts'],
      outfile: 'dist/client.js',
    }),
    // In a browser the extension is one file; what Node loads later is mostly there already.
    buildSharing(
      {
        ...SHARED,
        platform: 'browser',
        plugins: [leaveOut(CLIENT)],
        entry: 'client/src/extension-web.ts',
        outfile: 'dist/client-web.js',
      },
      [],
      Object.entries(CLIENT_LATER).map(([file, modules]) => ({
        ...SHARED,
        plugins: [leaveOut(CLIENT)],
        outfile: `dist/${file}`,
        modules,
      })),
    ),
    build({ ...forBoth('charts.js'), entryPoints: [CHARTS] }),
    build({ ...forBoth('rule-prose.js'), stdin: { contents: proseModule(rules) } }),
    buildSharing(
      { ...forBoth('server-shared.js'), plugins: serverPlugins() },
      [
        {
          ...COMMAND,
          plugins: serverPlugins(),
          entry: 'server/src/lsp/main.ts',
          outfile: 'dist/server.js',
        },
        {
          ...WORKER,
          plugins: serverPlugins(),
          entry: 'server/src/lsp/browser/main.ts',
          outfile: 'dist/server-worker.js',
        },
      ],
      Object.entries(LATER).map(([file, modules]) => ({
        ...forBoth(file),
        plugins: serverPlugins(file),
        modules,
      })),
    ),
    build({ ...WORKER, entryPoints: ['client/view/view.ts'], outfile: 'dist/picture-view.js' }),
    build({ ...COMMAND, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js' }),
    build({
      ...SHARED,
      minify: false,
      external: ['vscode', 'mocha'],
      entryPoints: ['test/vscode/suite/index.ts'],
      outfile: 'out/vscode-suite/index.js',
    }),
    buildWebSuite(SHARED),
  ]);
  writeFileSync('dist/picture-view.css', STYLE);
  writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
  writeFileSync('out/vscode-suite/package.json', '{ "type": "commonjs" }\n');
}

/** What keys do is only read when somebody asks, so it lies beside the bundles. */
function writeEffects(): void {
  mkdirSync('dist/effects', { recursive: true });
  for (const file of globSync('schemas/charts/*/*/effects.json')) {
    const [chart, version] = file.split(/[\\/]/).slice(-3);
    const bytes = gzipSync(readFileSync(file), { level: 9 });
    writeFileSync(`dist/effects/${chart}-${version}.json.gz`, bytes);
  }
}

/** One file a language, of the files of its folder. */
function writeLocales(): void {
  mkdirSync('dist/locales', { recursive: true });
  for (const language of readdirSync('server/locales')) {
    const bytes = gzipSync(JSON.stringify(byDigest(wordsOf(language))), { level: 9 });
    writeFileSync(`dist/locales/${language}.json.gz`, bytes);
  }
}

if (import.meta.main) await buildAll();
