import { relative } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** A bundle of what `entry` needs; without one, of nothing but what others share. */
export interface Bundle extends BuildOptions {
  readonly entry?: string;
  readonly outfile: string;
}

/** A bundle of modules that the others load when they need them. */
export interface LaterBundle extends BuildOptions {
  readonly modules: readonly string[];
  readonly outfile: string;
}

/**
 * Builds bundles that hold what all of them need only once: each of `users` requires the modules that
 * `shared` needs too, or, where that has no entry, that all users need, from that file beside it. So do those of `later`, which take no part in the choice.
 */
export async function buildSharing(
  shared: Bundle,
  users: readonly Bundle[],
  later: readonly LaterBundle[] = [],
): Promise<void> {
  const all = [...users, ...(shared.entry === undefined ? [] : [shared])];
  const [first = new Set<string>(), ...others] = await Promise.all(all.map(inputsOf));
  const inAll = [...first].filter((input) => others.every((inputs) => inputs.has(input)));
  // Each has a short name.
  const common = new Map(inAll.toSorted().map((input, index) => [input, index.toString(36)]));
  // Only what a user asks for from outside of these has to be handed out.
  const asked = new Set<string>();
  const file = `./${relative('dist', shared.outfile)}`;
  const fromShared = requireShared(file, common, asked);
  await Promise.all([
    ...users.map((user) => bundle(user, [fromShared])),
    ...later.map(({ modules, ...options }) =>
      bundle(options, [fromShared], new Map(modules.map((module) => [module, module]))),
    ),
  ]);
  await bundle(shared, [], new Map([...common].filter(([input]) => asked.has(input))));
}

async function inputsOf({ entry = '', ...options }: Bundle): Promise<ReadonlySet<string>> {
  const dry = { metafile: true, write: false, logLevel: 'silent' } as const;
  const { metafile } = await build({ ...options, entryPoints: [entry], ...dry });
  return new Set(Object.keys(metafile.inputs));
}

async function bundle(
  { entry, plugins = [], ...options }: Bundle,
  more: readonly Plugin[],
  handedOut: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  // What is CommonJS is handed out as it is; ESM by its names, since `require` would wrap each module.
  const entries = Array.from(handedOut, ([input, name], index) => ({
    isOurs: input.endsWith('.ts'),
    local: `m${index}`,
    from: `'./${input}'`,
    key: JSON.stringify(name),
  }));
  const modules = entries.map(
    ({ isOurs, local, from, key }) => `${key}: ${isOurs ? local : `require(${from})`}`,
  );
  const lines = [
    ...(entry === undefined ? [] : [`export * from './${entry}';`]),
    ...entries.map(({ isOurs, local, from }) =>
      isOurs ? `import * as ${local} from ${from};` : '',
    ),
    ...(handedOut.size === 0 ? [] : [`export const modules = {\n${modules.join(',\n')}\n};`]),
  ];
  const stdin = { contents: lines.join('\n'), resolveDir: '.' };
  await build({ ...options, plugins: [...plugins, ...more], stdin });
}

/** Modules in `common` come from `file`; which of them are wanted there goes into `asked`. */
function requireShared(
  file: string,
  common: ReadonlyMap<string, string>,
  asked: Set<string>,
): Plugin {
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
        contents: `module.exports = require(${JSON.stringify(file)}).modules[${JSON.stringify(common.get(path))}];`,
        resolveDir: '.',
      }));
    },
  };
}
