import type { Source } from '../../source.ts';
import { lineEnd, nextLine } from '../../yaml/edit/layout.ts';
import { entryOf, toJson, type YamlList, type YamlNode, type YamlScalar } from '../../yaml/tree.ts';
import type { Bindings, FilePath } from '../host.ts';
import { parseTemplated } from '../templated-yaml.ts';
import { azureTask } from './azure-tasks.ts';
import { type Code, codeAt, type Given, unescapedCode } from './code.ts';
import { composedCode, pieceOf } from './composed-code.ts';
import { givenIn } from './given.ts';
import { matrixIn } from './matrix.ts';

/** Keys whose texts are commands, in pipelines, tasks and packages. */
const COMMAND_KEYS =
  /^(?:run|(?:before_|after_)?scripts?|cmds?|commands?|args|bash|sh|shell|pwsh|powershell|inlineScript|source|(?:ansible\.builtin\.)?(?:shell|command))$/;

/** The commands in a pipeline, a Taskfile or a package.json. */
export function yamlCode({ name, text }: Source): readonly Code[] {
  const file = parseTemplated(text)?.file;
  const from = isOwnFolder(name) ? 'folder' : 'root';
  const seen = new Set<YamlNode>();
  const codes: Code[] = [];
  const visit = (node: YamlNode, key: string, around: Around) => {
    if (node.kind === 'scalar') {
      const code = COMMAND_KEYS.test(key) ? scalarCode(text, node, around.folder) : undefined;
      if (code) codes.push({ ...code, ...around });
      return;
    }
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'list') {
      const code = COMMAND_KEYS.test(key) ? listedCode(text, node, around) : undefined;
      if (code) codes.push(code);
      else for (const item of node.items) visit(item, key, around);
      return;
    }
    const bound = boundIn(node, around);
    const given = givenIn(node, around.given, namesIn(bound.bindings));
    const own = { folder: folderIn(node, around.folder), given, ...bound };
    const task = azureTask(text, node, { ...own, folder: { from: 'root', path: '' } });
    if (task) codes.push(task);
    // In package.json every script has a name of its own.
    const names = key === 'scripts';
    for (const entry of node.entries) visit(entry.value, names ? key : entry.key, own);
  };
  for (const { root } of file?.documents ?? []) {
    if (root) visit(root, '', { folder: { from, path: '' }, given: new Map() });
  }
  return codes;
}

interface Around extends Pick<Code, 'bindings'> {
  readonly folder: FilePath;
  readonly given: Given;
}

/** What a matrix lists holds for all that is below it. */
function boundIn(node: YamlNode, { bindings }: Around): Pick<Code, 'bindings'> {
  const isList = ['strategy', 'parallel', 'on', 'true', 'parameters'].some((key) =>
    entryOf(node, key),
  );
  const own = isList ? matrixIn(toJson(node)) : [];
  const all = [...(bindings ? [bindings] : []), ...own];
  return all.length > 0 ? { bindings: { kind: 'product', of: all } } : {};
}

function namesIn(bindings: Bindings | undefined): ReadonlySet<string> {
  if (bindings?.kind === 'these') return new Set(bindings.each.flatMap(Object.keys));
  if (bindings?.kind !== 'product') return new Set();
  return new Set(bindings.of.flatMap((each) => [...namesIn(each)]));
}

/** Task runners and packages run where they are, pipelines at the repository's root. */
function isOwnFolder(name: string): boolean {
  return /(?:^|\/)(?:\.?taskfile[^/]*\.ya?ml|package\.json)$/i.test(name);
}

function folderIn(node: YamlNode, folder: FilePath): FilePath {
  const run = entryOf(entryOf(node, 'defaults')?.value, 'run')?.value;
  const found = ['working-directory', 'working_directory', 'workingDirectory', 'dir']
    .map((key) => entryOf(node, key)?.value ?? entryOf(run, key)?.value)
    .find((value) => value?.kind === 'scalar' && typeof value.value === 'string');
  const path = found?.kind === 'scalar' ? String(found.value) : '';
  return path === '' || /^[~/]|[$<{]/.test(path) ? folder : { ...folder, path };
}

/** `args: [upgrade, --install, lab, …]`: one command, a word an item. */
function listedCode(text: string, list: YamlList, around: Around): Code | undefined {
  const words = list.items.flatMap((item) => pieceOf(text, item) ?? []);
  const [first, second] = words.map((word) => word.text);
  const isHelm = first === 'helm' && second !== undefined;
  if (!isHelm && (!/^(?:upgrade|install|template)$/.test(first ?? '') || !second)) return undefined;
  return { ...composedCode([...(isHelm ? [] : ['helm']), ...words], list.span, around), ...around };
}

function scalarCode(text: string, scalar: YamlScalar, folder: FilePath): Code | undefined {
  const { style, span, value } = scalar;
  if (typeof value !== 'string' || !/helm|polyaxon/i.test(value)) return undefined;
  const { start, end } = span;
  if (style === 'block') {
    const first = nextLine(text, lineEnd(text, start));
    if (text[start] === '|') return codeAt(text, first, Math.max(end, first), { folder });
    return unescapedCode(text, { start: first, end }, { escape: '', folds: true, folder });
  }
  if (style === 'plain') return unescapedCode(text, span, { escape: '', folds: true, folder });
  const quoted = { start: start + 1, end: end - 1 };
  const how = text[start] === '"' ? '\\' : "''";
  return unescapedCode(text, quoted, { escape: how, folds: true, folder });
}
