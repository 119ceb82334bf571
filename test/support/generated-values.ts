import fc from 'fast-check';
import { stringify } from 'yaml';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import type { Json } from '../../server/src/core/json.ts';
import type { Path } from '../../server/src/core/path.ts';
import { setAll } from '../../server/src/core/values/set-at.ts';

/** What people write, and what nobody meant to write, where anything may stand. */
const VALUES: readonly Json[] = [
  ...[true, false, null, 0, -1, 2, 0.5, 99_999, 1e21],
  ...[
    '',
    'a',
    'true',
    '1',
    '1Gi',
    '500m',
    'a: b',
    'x # y',
    '*a',
    ' ',
    'é\u2028',
    '{{ .x }}',
    '[0]',
  ],
  ...['LoadBalancer', 'NodePort', 's3', 'latest', 'a/b:1', 'https://a.example.com/'],
  ...[[], {}, [1], [null], ['a', 'a'], [{ name: 'a' }, { name: 'a', kind: 's3' }]],
  ...[
    { a: 'b' },
    { toString: 1 },
    { enabled: true },
    { limits: { cpu: 1 }, requests: { cpu: '2' } },
  ],
];

const ODD_KEYS = ['constructor', '__proto__', '', 'gatewayy', 'a.b', '0', 'on', 'é'];

/** The paths of the platform's defaults, and a few that no chart has. */
const PATHS: readonly Path[] = [
  ...pathsIn(resolveChart('platform').chart.defaults),
  ...ODD_KEYS.map((key) => [key]),
  ...ODD_KEYS.map((key) => ['gateway', key]),
];

/** A text of values for the platform: any of its keys, with any value. */
export const generatedValues: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.record({ path: fc.constantFrom(...PATHS), value: fc.constantFrom(...VALUES) }), {
      maxLength: 12,
    }),
    fc.constantFrom(2, 4),
    fc.boolean(),
  )
  .map(([settings, indent, indentSeq]) =>
    stringify(setAll({ deploymentChart: 'platform' }, settings), { indent, indentSeq }),
  );

export interface Typed {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

const PIECES = [
  ...['a', ' ', '  ', '\n', '\t', ': ', '- ', '#', '# c\n', '"', "'", '{', '}', '[', ']', ', '],
  ...['&a ', '*a', '<<: {}\n', '|\n', '? ', '---\n', '!!str ', '\r', '\r\n', '\uFEFF', '{{ x }}'],
  ...['\u0000', '\u2028', '\uD800', 'gateway:\n', '  replicas: 2\n', '# polyaxon-values: '],
];

/** What somebody, or something, types. */
export const typing: fc.Arbitrary<readonly Typed[]> = fc.array(
  fc.record({ at: fc.nat(400), cut: fc.nat(6), put: fc.constantFrom(...PIECES) }),
  { maxLength: 6 },
);

export function typedInto(text: string, { at, cut, put }: Typed): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + put + text.slice(start + cut);
}

/** Such a text after a few pieces were typed into it. */
export const brokenValues: fc.Arbitrary<string> = fc
  .tuple(generatedValues, typing)
  .map(([text, all]) => all.reduce(typedInto, text));

function pathsIn(value: Json, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  const below = Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}
