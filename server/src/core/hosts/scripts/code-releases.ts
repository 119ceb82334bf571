import { baseName } from '../../file-names.ts';
import type { FilePath, NamedLayer, NamedRelease } from '../host.ts';
import { type Way, waysThrough } from './branches.ts';
import type { Code } from './code.ts';
import { helmRelease, polyaxonRelease, type Surroundings } from './command-release.ts';
import { heredocPlace } from './heredoc-place.ts';
import { loopsOf } from './loops.ts';
import { fileLayer, pathFrom } from './named-paths.ts';
import { type Heredoc, type ShellCommand, shellCommands } from './shell.ts';
import type { ShellWord } from './shell-word.ts';
import { sliceWord, variablesOf } from './variables.ts';

/** What stands in front of a command without being one. */
const BEFORE =
  /^(?:[@+-]+|\$|>|!|\{|sudo|exec|time|env|command|nohup|then|do|else|if|while|until|call|run|cmd|microk8s|timeout|\d+[smh]?|\w+=.*)$/i;

/** The releases that the commands of a file deploy. */
export function codeReleases(text: string, codes: readonly Code[]): readonly NamedRelease[] {
  const read = codes.map((code) => ({ code, commands: shellCommands(code) }));
  const all = read.flatMap(({ commands }) => commands);
  const repositories = new Map(all.flatMap(repositoryIn));
  const made = new Map<string, Heredoc | undefined>(all.flatMap(madeBy));
  const isNamedElsewhere = elsewhereIn(text);
  const releasesOn = ({ commands, label }: Way, code: Code): readonly OnWay[] => {
    const variables = variablesOf(commands, code.given);
    const loops = loopsOf(variables.expand);
    let { folder } = code;
    return commands.flatMap((command): readonly OnWay[] => {
      if (code.dialect.isByLine && command.startsLine) folder = code.folder;
      const looped = loops.at(command);
      const words = command.words.flatMap((word) => variables.expand(word));
      const at = words.findIndex(({ text: word }) => !BEFORE.test(word));
      const [silent, ...others] = words.slice(Math.max(at, 0));
      if (!silent) return [];
      const first = sliceWord(silent, /^[@-]*/.exec(silent.text)?.[0].length ?? 0);
      if (/^(?:cd|pushd)$/.test(first.text)) {
        folder = folderAfter(others[0], folder);
        return [];
      }
      const around: Surroundings = {
        span: { start: first.offsets[0] ?? 0, end: first.offsets.at(-1) ?? 0 },
        folder,
        repositories,
        layerOf: (file) => layerOf(file, { text, command, folder, made, isNamedElsewhere }),
      };
      const release = isHelm(first.text)
        ? helmRelease(others, around)
        : /^polyaxon$/.test(baseName(first.text))
          ? polyaxonRelease(others, around)
          : undefined;
      const lists = [code.bindings, looped].flatMap((each) => each ?? []);
      const bindings =
        lists.length > 0 ? { bindings: { kind: 'product', of: lists } as const } : {};
      return release && release.layers.length > 0
        ? [{ release: { ...release, ...bindings }, label }]
        : [];
    });
  };
  return read.flatMap(({ code, commands }) =>
    oneForEachWay(waysThrough(commands).flatMap((way) => releasesOn(way, code))),
  );
}

interface OnWay {
  readonly release: NamedRelease;
  /** See `Way`. */
  readonly label: string;
}

/** Those of one command that differ, told apart by what they were chosen by; the others once. */
function oneForEachWay(all: readonly OnWay[]): readonly NamedRelease[] {
  const byCommand = new Map<number, Map<string, OnWay>>();
  for (const each of all) {
    const { start } = each.release.span;
    const known = byCommand.get(start) ?? new Map<string, OnWay>();
    const key = JSON.stringify([each.release, each.release.layers.map(placeKey)], withoutPlaces);
    if (!known.has(key)) known.set(key, each);
    byCommand.set(start, known);
  }
  return [...byCommand.values()].flatMap((ways) =>
    [...ways.values()].map(({ release, label }) => {
      const isOnly = ways.size === 1 || label === '' || release.name.includes(label);
      return isOnly ? release : { ...release, name: `${release.name} (${label})` };
    }),
  );
}

function placeKey(layer: NamedLayer): number | undefined {
  return layer.kind === 'place' ? layer.place.document.span.start : undefined;
}

function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'place' ? undefined : value;
}

interface From {
  readonly text: string;
  readonly command: ShellCommand;
  readonly folder: FilePath | undefined;
  /** Files that the script writes, with their lines where it holds them. */
  readonly made: ReadonlyMap<string, Heredoc | undefined>;
  isNamedElsewhere(name: string): boolean;
}

function layerOf(file: ShellWord, from: From): NamedLayer {
  const { text, command, folder, made, isNamedElsewhere } = from;
  const name = cleaned(file.text);
  const heredoc = file.text === '-' ? command.heredoc : made.get(name);
  const place = heredoc && heredocPlace(text, heredoc);
  if (place) return { kind: 'place', place };
  const { file: read, isFilled } = (file.text === '-' && command.input) || {
    file,
    isFilled: false,
  };
  const layer = fileLayer(read, folder, () => made.has(name) || isNamedElsewhere(name));
  return isFilled && layer.kind === 'file' ? { ...layer, filled: true } : layer;
}

/** Something may make or fetch what is named apart from `-f`. */
function elsewhereIn(text: string): From['isNamedElsewhere'] {
  const known = new Map<string, boolean>();
  return (name) => {
    const base = baseName(name);
    const is = known.get(base) ?? (base === '' || text.split(base).length > 2);
    known.set(base, is);
    return is;
  };
}

function isHelm(word: string): boolean {
  return /^(?:helm[23]?(?:\.exe)?|microk8s\.helm3?|\$\{helm\w*\})$/i.test(baseName(word));
}

function folderAfter(word: ShellWord | undefined, folder: FilePath | undefined) {
  if (!word || /^(?:-|~|\/)/.test(word.text)) return undefined;
  const next = pathFrom(word.text.replace(/\/+$/, ''), folder);
  return next?.path.includes('\u0000') ? undefined : next;
}

function repositoryIn({ words }: ShellCommand): readonly (readonly [string, string])[] {
  const texts = words.map(({ text }) => text).filter((text) => !text.startsWith('-'));
  const at = texts.findIndex((text, index) => text === 'repo' && texts[index + 1] === 'add');
  const [name, address] = at < 1 ? [] : texts.slice(at + 2);
  return name === undefined || address === undefined ? [] : [[name, address]];
}

/** `cat <<EOF > values.yaml`, `… | tee values.yaml` */
function madeBy({ words, writes, heredoc }: ShellCommand) {
  const isTee = words.some(({ text }) => text === 'tee');
  const names = [...writes, ...(isTee ? words.slice(1) : [])].map(({ text }) => cleaned(text));
  const isPlain = words.length > 0 && /^(?:cat|tee|sudo)$/.test(words[0]?.text ?? '');
  return names.map((name) => [name, isPlain ? heredoc : undefined] as const);
}

function cleaned(path: string): string {
  return path.replace(/^\.\//, '');
}
