import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'esbuild';
import { parseSync, Visitor } from 'oxc-parser';
import type { AnyRule } from '../../server/src/core/rules/rule.ts';

/** What of a rule is only told when somebody asks for more. */
const PROSE = ['why', 'how', 'source', 'example'] as const;

/** The module that keeps it: by the rule's id. */
export function proseModule(rules: readonly AnyRule[]): string {
  const told = rules.map((rule) => [
    rule.id,
    Object.fromEntries(Object.entries(rule).filter(([key]) => isProse(key))),
  ]);
  return `export const prose = ${JSON.stringify(Object.fromEntries(told))};\n`;
}

/** Takes what rules tell out of a bundle; they fetch it from `file`, beside it, when they are asked. */
export function proseApart(file: string): Plugin {
  return {
    name: 'prose-apart',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^\.\/rule-prose\.js$/ }, ({ path }) => ({ path, external: true }));
      onLoad({ namespace: 'file', filter: /core[\\/]rules[\\/].*\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const isIndex = relative('server/src/core/rules', path) === 'index.ts';
        return {
          contents: isIndex ? `${text}${fetching(file)}` : withoutProse(path, text),
          loader: 'ts',
        };
      });
    },
  };
}

function fetching(file: string): string {
  return `
for (const rule of rules)
  for (const word of ${JSON.stringify(PROSE)})
    if (!(word in rule)) Object.defineProperty(rule, word, {
      enumerable: true,
      get: () => require(${JSON.stringify(file)}).prose[rule.id][word],
    });
`;
}

/** Without the prose of the objects that the file's constants are, if those are rules. */
function withoutProse(path: string, text: string): string {
  const cuts: { readonly start: number; readonly end: number }[] = [];
  new Visitor({
    VariableDeclarator({ init }) {
      if (init?.type !== 'ObjectExpression') return;
      const own = init.properties.flatMap((property) =>
        property.type === 'Property' && property.key.type === 'Identifier'
          ? [{ name: property.key.name, start: property.start, end: property.end }]
          : [],
      );
      const isRule = ['id', 'section', 'why'].every((key) => own.some(({ name }) => name === key));
      if (isRule) cuts.push(...own.filter(({ name }) => isProse(name)));
    },
  }).visit(parseSync(path, text).program);
  return cuts
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (rest, { start, end }) => rest.slice(0, start) + rest.slice(end).replace(/^,/, ''),
      text,
    );
}

function isProse(key: string): boolean {
  return PROSE.some((word) => word === key);
}
