import type { Span } from '../../span.ts';
import { versionOf } from '../chart-reference.ts';
import type { FilePath, NamedLayer, NamedRelease } from '../host.ts';
import { type ToolChart, toolChart } from '../tool-chart.ts';
import { type CommandArguments, type Flag, readArguments } from './arguments.ts';
import { pathFrom } from './named-paths.ts';
import { setByFlags } from './set-flags.ts';
import type { ShellWord } from './shell-word.ts';

/** What a command is given besides its words. */
export interface Surroundings {
  readonly span: Span;
  readonly folder: FilePath | undefined;
  /** Addresses by the names that `helm repo add` gives them. */
  readonly repositories: ReadonlyMap<string, string>;
  layerOf(file: ShellWord): NamedLayer;
}

const SUBCOMMANDS =
  /^(?:(?:secrets |template )?(?:upgrade|install|template|lint)|(?:secrets )?diff upgrade) /;

/** The release that `helm upgrade …` and the like deploys; undefined for one that is none of ours. */
export function helmRelease(
  words: readonly ShellWord[],
  around: Surroundings,
): NamedRelease | undefined {
  const { positionals, flags } = readArguments(words);
  const texts = positionals.map(({ text }) => text);
  const [subcommand] = SUBCOMMANDS.exec(`${texts.slice(0, 3).join(' ')} `) ?? [];
  if (subcommand === undefined) return undefined;
  const operands = positionals.slice(subcommand.trim().split(' ').length);
  const repository = flagValue(flags, '--repo') ?? '';
  // Helm 2 takes the chart first, as `--generate-name` and `lint` do.
  const at = [1, 0, 2].find((index) => chartOf(operands[index], repository, around) !== undefined);
  const reference = at === undefined ? undefined : operands[at];
  const chart = chartOf(reference, repository, around);
  if (!chart || !reference) return undefined;
  const version = versionOf(flagValue(flags, '--version'));
  const name = flagValue(flags, '--name') ?? (at === 1 ? operands[0]?.text : undefined);
  // What is filled in behind the chart may be flags.
  const isOpen = operands.some(({ text }, index) => index > (at ?? 0) && text.startsWith('${'));
  return {
    ...chart,
    // A variable alone tells nothing.
    name: name === undefined || /^\$\{[^}]*\}$/.test(name) ? (chart.chart ?? 'release') : name,
    span: around.span,
    ...(version === undefined ? {} : { version }),
    layers: layersOf({ positionals, flags }, around, isOpen),
  };
}

/** `polyaxon admin deploy -f FILE`: the file says the rest. It takes one; of several the last counts. */
export function polyaxonRelease(
  words: readonly ShellWord[],
  around: Surroundings,
): NamedRelease | undefined {
  const { positionals, flags } = readArguments(words);
  const subcommand = positionals.map(({ text }) => text).join(' ');
  if (!/^(?:admin (?:deploy|upgrade)|deploy)\b/.test(subcommand)) return undefined;
  const file = flags.findLast(({ name }) => name === '-f' || name === '--file');
  if (!file) return undefined;
  return { name: 'polyaxon', span: around.span, layers: [around.layerOf(file.value)] };
}

function layersOf(
  { flags }: CommandArguments,
  around: Surroundings,
  isOpen: boolean,
): readonly NamedLayer[] {
  const { span } = around;
  const files = flags.flatMap(({ name, value }) => {
    return name === '-f' || name === '--values' ? parts(value) : [];
  });
  const reuses = flags.some(({ name }) => /^--re(?:use|set-then-reuse)-values$/.test(name));
  const values = setByFlags(flags);
  return [
    ...(reuses ? [{ kind: 'unknown', span } as const] : []),
    ...files.map((file) => around.layerOf(file)),
    ...(isOpen ? [{ kind: 'unknown', span } as const] : []),
    ...(values.length > 0 ? [{ kind: 'set', values, span } as const] : []),
  ];
}

/** `-f a.yaml,b.yaml` */
function parts(word: ShellWord): readonly ShellWord[] {
  return [...word.text.matchAll(/[^,]+/g)].map(({ 0: text, index }) => ({
    ...word,
    text,
    offsets: word.offsets.slice(index, index + text.length + 1),
  }));
}

type Charted = Pick<NamedRelease, 'chartFolder'> & Partial<ToolChart>;

function chartOf(
  word: ShellWord | undefined,
  repository: string,
  { folder, repositories }: Surroundings,
): Charted | undefined {
  if (!word) return undefined;
  const text = word.text.replace(/\/+$/, '');
  const alias = repositories.get(text.split('/')[0] ?? '') ?? '';
  const isFolder = /^(?:\.{0,2}\/|\.{1,2}$|\$\{[^{}]*\}\/)|^(?!.*:\/\/)[\w.-]+\/[\w.-]+\//.test(
    text,
  );
  const path = isFolder ? pathFrom(text, folder) : undefined;
  const chartFolder = path && !text.endsWith('.tgz') ? { chartFolder: path } : {};
  const known = toolChart({ chart: text, repository: repository || alias });
  if (known) return { ...known, ...chartFolder };
  return path ? { tell: true, ...chartFolder } : undefined;
}

function flagValue(flags: readonly Flag[], wanted: string): string | undefined {
  return flags.findLast(({ name }) => name === wanted)?.value.text;
}
