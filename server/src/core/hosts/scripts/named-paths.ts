import type { FilePath, NamedLayer } from '../host.ts';
import { pathWithHoles } from '../path-with-holes.ts';
import type { ShellWord } from './shell-word.ts';

/** Folders that shells, make and pipelines know by a name. */
const OWN_FOLDER =
  /^\$\{(?:dirname|[^{}]*(?:dirname|BASH_SOURCE)[^{}]*|SCRIPT_?(?:DIR|PATH)|PSScriptRoot|CURDIR|MAKEFILE_DIR|\.(?:TASKFILE_DIR|ROOT_DIR)|justfile_directory\(\))\}\/?|^%~dp0\\?/i;
const ROOT_FOLDER =
  /^\$\{(?:show-toplevel|[^{}]*show-toplevel[^{}]*|\{ *github\.workspace *\}|GITHUB_WORKSPACE|CI_PROJECT_DIR|WORKSPACE|REPO_?(?:ROOT|DIR)|ROOT_?DIR|PROJECT_?(?:ROOT|DIR)|Build\.SourcesDirectory|System\.DefaultWorkingDirectory|BITBUCKET_CLONE_DIR|CIRCLE_WORKING_DIRECTORY)\}\/?/i;
const WORKING_FOLDER = /^\$\{(?:PWD|pwd|shell pwd)\}\/?/;

/** A path that a script names as a place, from its own folder, the root, or where it then is. */
export function pathFrom(text: string, folder: FilePath | undefined): FilePath | undefined {
  if (OWN_FOLDER.test(text)) {
    return { from: 'folder', path: pathWithHoles(text.replace(OWN_FOLDER, './')) };
  }
  if (ROOT_FOLDER.test(text)) {
    return { from: 'root', path: pathWithHoles(text.replace(ROOT_FOLDER, './')) };
  }
  if (!folder || /^(?:[/~]|[A-Za-z]:)/.test(text)) return undefined;
  const path = pathWithHoles(text.replace(WORKING_FOLDER, './').replaceAll('\\', '/'));
  return { from: folder.from, path: folder.path === '' ? path : `${folder.path}/${path}` };
}

/** The file that a script gives to Helm; unknown where only running it would tell. */
export function fileLayer(
  word: ShellWord,
  folder: FilePath | undefined,
  isMade: (path: string) => boolean,
): NamedLayer {
  const { text, offsets } = word;
  const span = { start: offsets[0] ?? 0, end: offsets.at(-1) ?? 0 };
  const path = pathFrom(text, folder);
  const isFile = /[^/]\.(?:ya?ml|json|tpl|tmpl|gotmpl)$/i.test(text);
  if (!path || !isFile || /^[\w+.-]+:\/\//.test(text)) return { kind: 'unknown', span };
  return {
    kind: 'file',
    ...path,
    text,
    ...span,
    ...(isMade(text) ? { perhapsMade: true } : {}),
  };
}
