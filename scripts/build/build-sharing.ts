import { relative } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** A bundle of what `entry` needs; without one, of nothing but what others share. */
export interface Bundle extends BuildOptions {
  readonly entry?: string;
  readonly outfile: string;
}

/**
 * Builds bundles that hold what all of them need only once: each of `users` requires the modules that
 * `shared` needs too, or, where that has no entry, that all users need, from that file beside it.
 */
export async function buildSharing(shared: Bundle, users: readonly Bundle[]): Promise<void> {
  const all = [...users, ...(shared.entry === undefined ? [] : [shared])];
  const [first = new Set<string>(), ...others] = await Promise.all(all.map(inputsOf));
  const common = new Set([...first].filter((input) => others.every((inputs) => inputs.has(input))));
  // Only what a user asks for from outside of these has to be handed out.
  const asked = new Set<string>();
  const file = `./${relative('dist', shared.outfile)}`;
  await Promise.all(users.map((user) => bundle(user, [requireShared(file, common, asked)])));
  await bundle(shared, [], [...asked].toSorted());
}

async function inputsOf({ entry = '', ...options }: Bundle): Promise<ReadonlySet<string>> {
  const dry = { metafile: true, write: false, logLevel: 'silent' } as const;
  const { metafile } = await build({ ...options, entryPoints: [entry], ...dry });
  return new Set(Object.keys(metafile.inputs));
}

async function bundle(
  { entry, plugins = [], ...options }: Bundle,
  more: readonly Plugin[],
  handedOut: readonly string[] = [],
): Promise<void> {
  const modules = handedOut.map((name) => `[${JSON.stringify(name)}]: require('./${name}')`);
  const lines = [
    ...(entry === undefined ? [] : [`export * from './${entry}';`]),
    ...(handedOut.length === 0 ? [] : [`export const modules = {\n${modules.join(',\n')}\n};`]),
  ];
  const stdin = { contents: lines.join('\n'), resolveDir: '.' };
  await build({ ...options, plugins: [...plugins, ...more], stdin });
}

/** Modules in `common` come from `file`; which of them are wanted there goes into `asked`. */
function requireShared(file: string, common: ReadonlySet<string>, asked: Set<string>): Plugin {
  return {
    name: 'require-shared',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /./ }, async ({ path, pluginData, ...from }) => {
        if (path === file) return { path, external: true };
        if (pluginData === requireShared || from.kind === 'entry-point') return undefined;
        const found = await resolve(path, { ...from, pluginData: requireShared });
        const name = relative('.', found.path).replaceAll('\\', '/');
        if (found.external || found.errors.length > 0 || !common.has(name)) return undefined;
        asked.add(name);
        return { path: name, namespace: 'shared' };
      });
      onLoad({ filter: /./, namespace: 'shared' }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(file)}).modules[${JSON.stringify(path)}];`,
        resolveDir: '.',
      }));
    },
  };
}
