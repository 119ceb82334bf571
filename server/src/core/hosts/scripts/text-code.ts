import { baseName } from '../../file-names.ts';
import type { Source } from '../../source.ts';
import { nextLine } from '../../yaml/edit/layout.ts';
import type { FilePath } from '../host.ts';
import { type Code, codeAt, type Dialect, SHELL, unescapedCode } from './code.ts';

const HERE = { from: 'folder', path: '' } as const;
const SOMEWHERE = { from: 'either', path: '' } as const;
const ROOT = { from: 'root', path: '' } as const;

/** The commands in a file that is not YAML, by its name. */
export function textCode({ name, text }: Source): readonly Code[] {
  const base = baseName(name).toLowerCase();
  if (/\.(?:md|markdown)$/.test(base)) return fenced(text);
  if (/^(?:gnu)?makefile$|\.mk$/.test(base))
    return recipes(text, { ...SHELL, isMake: true, isByLine: true });
  if (/^\.?justfile$/.test(base)) return recipes(text, { ...SHELL, isByLine: true });
  if (/^jenkinsfile|\.(?:groovy|jenkinsfile)$/.test(base)) return quoted(text);
  const continues = /\.ps1$/.test(base) ? '`' : /\.(?:bat|cmd)$/.test(base) ? '^' : '\\';
  return [codeAt(text, 0, text.length, { folder: SOMEWHERE, dialect: { continues } })];
}

/** The lines that a target runs, and variables that it uses. Each of its lines is a shell of its own. */
function recipes(text: string, dialect: Dialect): readonly Code[] {
  return [codeAt(text, 0, text.length, { folder: HERE, dialect })];
}

/** Blocks of commands in prose. */
function fenced(text: string): readonly Code[] {
  const codes: Code[] = [];
  let opening: { readonly start: number; readonly isShell: boolean } | undefined;
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    const [, language] = /^\s{0,9}(?:```|~~~)([^\n]{0,30})/.exec(text.slice(line, line + 50)) ?? [];
    if (language === undefined) continue;
    if (opening?.isShell) codes.push(codeAt(text, opening.start, line, { folder: SOMEWHERE }));
    const isShell = /^\s*(?:(?:ba|z)?sh|shell|console|text|shell-session)?\s*$/i.test(language);
    opening = opening ? undefined : { start: nextLine(text, line), isShell };
  }
  return codes;
}

/** `sh '…'`, `sh """…"""`, `sh(script: '…')` of a Jenkinsfile. */
function quoted(text: string): readonly Code[] {
  const codes: Code[] = [];
  const step = /\b(?:sh|bat|powershell|pwsh)[ \t]*\(?\s*(?:script:\s*)?("""|'''|"|')/g;
  const folderAt = foldersIn(text);
  for (let match = step.exec(text); match; match = step.exec(text)) {
    const [opening, quote = ''] = match;
    const start = match.index + opening.length;
    const end = closing(text, start, quote);
    const folder = folderAt(match.index);
    codes.push(unescapedCode(text, { start, end }, { escape: '\\', folds: false, folder }));
    step.lastIndex = end + quote.length;
  }
  return codes;
}

/**
 * `dir('deploy') { … }`: where steps run; undefined in a folder that only running it would tell. Asked in
 * the order of the text.
 */
function foldersIn(text: string): (at: number) => FilePath | undefined {
  const changes: { readonly at: number; readonly folder: FilePath | undefined }[] = [];
  const open: (FilePath | undefined)[] = [ROOT];
  const brace = /\bdir\s*\(\s*(?:(['"])([^'"\n]*)\1)?[^)\n]*\)\s*\{|[{}]/g;
  for (const { index, 0: found, 2: path } of text.matchAll(brace)) {
    const around = open.at(-1);
    if (found === '}') open.length = Math.max(open.length - 1, 1);
    else open.push(found === '{' ? around : around && folderBelow(around, path));
    changes.push({ at: index, folder: open.at(-1) });
  }
  let next = 0;
  let folder: FilePath | undefined = ROOT;
  return (at) => {
    for (; (changes[next]?.at ?? at + 1) <= at; next++) folder = changes[next]?.folder;
    return folder;
  };
}

function folderBelow(folder: FilePath, path: string | undefined): FilePath | undefined {
  if (path === undefined || /^[/~]|[${]/.test(path)) return undefined;
  return { ...folder, path: folder.path === '' ? path : `${folder.path}/${path}` };
}

function closing(text: string, start: number, quote: string): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith(quote, at)) return at;
  }
  return text.length;
}
