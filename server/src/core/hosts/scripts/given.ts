import { isTemplated } from '../../json.ts';
import { entryOf, type YamlEntry, type YamlNode } from '../../yaml/tree.ts';
import type { Given } from './code.ts';

/** Keys under which pipelines and task runners name texts, and what commands call them besides. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  env: ['env.', '.'],
  environment: [],
  variables: ['variables.'],
  vars: ['.'],
};

/**
 * What a map of a pipeline or a Taskfile says of variables, over what is known around it. What is filled
 * in or made by a command is unknown, and so is what `unknown` lists: a matrix has its own.
 */
export function givenIn(node: YamlNode, around: Given, unknown: ReadonlySet<string>): Given {
  const found = new Map(around);
  for (const [key, prefixes] of Object.entries(KEYS)) {
    for (const [name, text] of pairsIn(entryOf(node, key)?.value)) {
      for (const each of ['', ...prefixes].map((prefix) => prefix + name)) {
        if (text === undefined) found.delete(each);
        else found.set(each, text);
      }
    }
  }
  for (const name of unknown) found.delete(name);
  return found;
}

type Pair = readonly [string, string | undefined];

/** A map, or a list of `{ name, value }` as Azure has it. */
function pairsIn(node: YamlNode | undefined): readonly Pair[] {
  if (node?.kind === 'map') return node.entries.map(pairOf);
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) => {
    const name = textOf(entryOf(item, 'name')?.value);
    return name === undefined ? [] : [[name, textOf(entryOf(item, 'value')?.value)] as const];
  });
}

function pairOf({ key, value }: YamlEntry): Pair {
  return [key, textOf(value)];
}

function textOf(node: YamlNode | undefined): string | undefined {
  const value = node?.kind === 'scalar' ? node.value : undefined;
  const isPlain = typeof value === 'string' || typeof value === 'number';
  return isPlain && !isTemplated(value) && !/[$`]/.test(String(value)) ? String(value) : undefined;
}
