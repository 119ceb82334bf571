import type { Path } from '../../path.ts';
import type { Span } from '../../span.ts';
import { entryOf, type YamlNode } from '../../yaml/tree.ts';
import type { FilePath, NamedLayer } from '../host.ts';
import { pathWithHoles } from '../path-with-holes.ts';
import { valuesAt } from '../values-at.ts';
import { type Task, textOf } from './task.ts';

const OWN_FOLDER = /^\{\{\s*(playbook_dir|role_path)\s*\}\}\//;

/** They are read where the chart is installed from: files of this repository only by their folder. */
export function filesOf(list: YamlNode | undefined, task: Task): readonly NamedLayer[] {
  if (!list) return [];
  const name = /^\{\{\s*(\w+)\s*\}\}$/.exec(textOf(list))?.[1];
  const listed = name === undefined ? list : task.variables.of(name)?.node;
  if (listed?.kind !== 'list') return [{ kind: 'unknown', span: task.span }];
  return listed.items.map((item) => {
    const text = task.variables.filled(textOf(item));
    const found = task.made.get(text) ?? ownFile(text, item.span, task);
    return found.kind === 'file' ? { ...found, text: textOf(item) } : found;
  });
}

function ownFile(text: string, span: Span, task: Task): NamedLayer {
  const path = ownPath(text, task);
  if (!path) return { kind: 'unknown', span };
  const unsure = path.from === 'root' ? { perhapsMade: true as const } : {};
  return { kind: 'file', ...path, text, ...span, ...unsure };
}

/** `{{ playbook_dir }}/…`, `{{ role_path }}/…`: what is in this repository. */
export function ownPath(text: string, { inRole }: Task): FilePath | undefined {
  const [prefix = '', folder] = OWN_FOLDER.exec(text) ?? [];
  if (folder === undefined) return undefined;
  const isAbove = inRole && folder === 'role_path';
  const path = (isAbove ? '../' : './') + pathWithHoles(text.slice(prefix.length));
  // Where the playbook of a role's task is, nobody knows.
  return { path, from: folder === 'playbook_dir' && inRole ? 'root' : 'folder' };
}

/** `release_values`: a map, or an expression that a variable or a file of the role may answer. */
export function valuesOf(task: Task, key: string): readonly NamedLayer[] {
  const entry = entryOf(task.args, key);
  if (!entry) return [];
  const { value } = entry;
  return value.kind === 'scalar'
    ? expressed(textOf(value), value.span, task)
    : [placeAt(task, [...task.path, key])];
}

/** `{{ base | combine(more, recursive=True) }}`, `{{ lookup('file', 'lab.yml') | from_yaml }}` */
export function expressed(text: string, span: Span, task: Task): readonly NamedLayer[] {
  const unknown = { kind: 'unknown', span: task.span } as const;
  const names =
    /^\{\{\s*(\w+)((?:\s*\|\s*combine\(\s*\w+(?:\s*,\s*recursive\s*=\s*[Tt]rue)\s*\))*)(?:\s*\|\s*to_(?:nice_)?yaml(?:\([^()]*\))?)?\s*\}\}\s*$/.exec(
      text,
    );
  if (!names) return [lookedUp(text, span, task) ?? unknown];
  const [, first = '', others = ''] = names;
  const all = [first, ...[...others.matchAll(/combine\(\s*(\w+)/g)].map(([, name = '']) => name)];
  return all.map((name) => {
    const variable = task.variables.of(name);
    return variable?.node.kind === 'map' ? placeAt(task, variable.path) : unknown;
  });
}

export function placeAt({ file, document, span }: Task, path: Path): NamedLayer {
  const place = valuesAt(file, document, path);
  return place ? { kind: 'place', place } : { kind: 'unknown', span };
}

function lookedUp(text: string, span: Span, task: Task): NamedLayer | undefined {
  const [, , kind, , name = ''] =
    /^\{\{\s*lookup\(\s*(['"])(?:ansible\.builtin\.)?(file|template)\1\s*,\s*(['"])([^'"]+)\3\s*\)\s*\|\s*from_yaml\s*\}\}$/.exec(
      text,
    ) ?? [];
  return kind === 'file' || kind === 'template' ? roleFile(kind, name, span, task) : undefined;
}

/** A file that Ansible looks for in the folder that it has for such files. */
export function roleFile(
  kind: 'file' | 'template',
  written: string,
  span: Span,
  task: Task,
): NamedLayer | undefined {
  const text = task.variables.filled(written);
  if (OWN_FOLDER.test(text)) {
    const own = ownFile(text, span, task);
    return own.kind === 'file' && kind === 'template' ? { ...own, filled: true } : own;
  }
  if (text === '' || /[{/]\{|^[/~{]/.test(text)) return undefined;
  const folder = kind === 'file' ? 'files/' : 'templates/';
  const above = task.inRole ? '../' : './';
  const path = pathWithHoles(above + (text.startsWith(folder) ? '' : folder) + text);
  const file = { kind: 'file', path, from: 'folder', text, ...span, perhapsMade: true } as const;
  return kind === 'template' ? { ...file, filled: true } : file;
}
