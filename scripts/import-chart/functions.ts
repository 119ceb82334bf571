import type { UseKind } from '../../server/src/core/charts/template-use.ts';

/** Functions that render all of what they get. */
export const WHOLE = /^(?:must)?[tT]o(?:Yaml|Json|PrettyJson|RawJson|Toml)(?:Pretty)?$/;

/** Functions that hand on one of the values they get, or several put together. */
export const HAND_ON = new Set([
  ...['required', 'first', 'last', 'merge', 'mergeOverwrite', 'mustMerge', 'deepCopy', 'concat'],
  ...['uniq', 'compact', 'omit', 'pick', 'set', 'unset', 'tpl', 'values', 'sortAlpha', 'reverse'],
]);

/** Functions whose result is a text that still is, or holds, the one that they get. */
export const KEEPS_TEXT = new Set([
  ...['trunc', 'trimSuffix', 'trimPrefix', 'trim', 'trimAll', 'toString', 'lower', 'upper'],
  ...['indent', 'nindent', 'print'],
]);

/** `any` argument, the `last` one (also what is piped), or the one at an index. */
type Takes = readonly [kind: UseKind, which: 'any' | 'last' | number];

function each(names: string, takes: Takes): readonly (readonly [string, Takes])[] {
  return names.split(' ').map((name) => [name, takes]);
}

/** What Go and sprig refuse to call a function with. */
const TAKES: readonly (readonly [string, Takes])[] = [
  ...each('trimSuffix trimPrefix trimAll trim replace lower upper title', ['text', 'any']),
  ...each('b64enc b64dec contains hasPrefix hasSuffix semverCompare semver', ['text', 'any']),
  ...each('splitList split regexMatch regexReplaceAll sha256sum camelcase', ['text', 'any']),
  ...each('kebabcase snakecase nospace fromYaml fromJson lookup', ['text', 'any']),
  ...each('trunc repeat indent nindent substr', ['text', 'last']),
  ['tpl', ['text', 0]],
  ...each('omit pick get hasKey set unset', ['map', 0]),
  ...each('keys merge mergeOverwrite mustMerge values', ['map', 'any']),
  ['has', ['array?', 'last']],
  ['without', ['array', 0]],
  ...each('append prepend', ['array', 0]),
  ...each('concat uniq compact first last rest initial reverse', ['array', 'any']),
  ['ternary', ['flag', 'last']],
  ...each('hasKey get', ['text', 1]),
];

/** What argument number `index` of `count` must be, where a function is choosy. */
export function takenKind(name: string, index: number, count: number): UseKind | undefined {
  const found = TAKES.find(
    ([word, [, which]]) =>
      word === name &&
      (which === 'any' || which === index || (which === 'last' && index === count - 1)),
  );
  return found?.[1][0];
}
