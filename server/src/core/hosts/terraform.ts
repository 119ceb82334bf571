import { parseSetPath, parseSetValue } from '../values/set-path.ts';
import type { YamlComment, YamlDocument } from '../yaml/tree.ts';
import { blankAround } from './blank.ts';
import { versionOf } from './chart-reference.ts';
import { embeddedText } from './embedded-block.ts';
import { bodyOf, type HclBlock, type HclBody, itemsOf, literalOf } from './hcl.ts';
import { type HclToken, hclTokens } from './hcl-tokens.ts';
import type { Host, Override, ValuesPlace } from './host.ts';
import { installedChart } from './installed-chart.ts';
import { maskTemplates } from './mask-templates.ts';
import { signs } from './signs.ts';
import { withBranches } from './with-branches.ts';

/** Terraform and OpenTofu: values in heredocs of `helm_release`, and what `set` puts over them. */
export const terraform: Host = {
  id: 'terraform',
  mayHold: signs.terraform,
  find: ({ text }) => {
    const tokens = hclTokens(text);
    // They may silence rules.
    const comments = tokens.filter(({ kind }) => kind === 'comment');
    const code = tokens.filter(({ kind }) => kind !== 'comment');
    return bodyOf(code)
      .blocks.filter(({ type, labels }) => type.text === 'resource' && labels[0] === 'helm_release')
      .flatMap((release) => placesIn(release, { text, comments }));
  },
};

interface Outer {
  readonly text: string;
  readonly comments: readonly YamlComment[];
}

function placesIn(release: HclBlock, outer: Outer): readonly ValuesPlace[] {
  const { attributes } = release;
  const reference = literalOf(attributes.get('chart')) ?? '';
  const repository = literalOf(attributes.get('repository')) ?? '';
  const version = versionOf(literalOf(attributes.get('version')));
  const overrides = overridesOf(release);
  const layers = itemsOf(attributes.get('values') ?? []);
  const found = layers.flatMap((layer) => heredocIn(layer, outer) ?? []);
  // Values in files or from expressions are not to be seen here.
  const isWhole =
    layers.length === found.length && found.length === (attributes.has('values') ? 1 : 0);
  const places = found.length > 0 || overrides.length === 0 ? found : [nothingAt(release, outer)];
  return places.flatMap((place, index): readonly ValuesPlace[] => {
    const chart = installedChart(reference, repository, place.document.root, overrides);
    if (!chart) return [];
    const isLast = index === places.length - 1;
    return [
      {
        ...place,
        host: 'terraform',
        chart,
        role: isWhole ? (place.role ?? 'root') : 'overlay',
        ...(version === undefined ? {} : { version }),
        overrides: isLast ? overrides : [],
      },
    ];
  });
}

type Found = Pick<ValuesPlace, 'file' | 'document' | 'onlyAt' | 'conditional' | 'role'>;

function heredocIn(layer: readonly HclToken[], { text, comments }: Outer): Found | undefined {
  const [only, ...others] = layer;
  if (!only?.lines || others.length > 0) return undefined;
  const { start, end } = only.lines;
  const { text: masked, conditional, open } = maskTemplates(blankAround(text, start, end));
  const found = embeddedText(masked, only.lines, comments);
  const document = conditional ? found && withBranches(found.document) : found?.document;
  if (!found || !document) return undefined;
  const file = { ...found.file, text: blankAround(text, start, end) };
  return { file, document, conditional, ...(open ? { role: 'overlay' } : {}) };
}

/** Only `set` is used: what it does not set shows at the resource. */
function nothingAt({ type: { start, end } }: HclBlock, { text, comments }: Outer): Found {
  const span = { start, end };
  const document: YamlDocument = { root: undefined, embedded: true, span, problems: [] };
  return { file: { text, documents: [], comments }, document, onlyAt: span };
}

/** `set { name = …, value = … }`, or the list of such objects that newer providers take. */
function overridesOf({ attributes, blocks }: HclBlock): readonly Override[] {
  const bodies = ['set', 'set_sensitive'].flatMap((name) => [
    ...blocks.filter(({ type }) => type.text === name),
    ...itemsOf(attributes.get(name) ?? []).map((item) => bodyOf(item.slice(1, -1))),
  ]);
  return bodies
    .flatMap((body) => overrideOf(body) ?? [])
    .toSorted((a, b) => a.span.start - b.span.start);
}

function overrideOf({ attributes }: HclBody): Override | undefined {
  const path = parseSetPath(literalOf(attributes.get('name')) ?? '');
  const value = (attributes.get('value') ?? []).filter(({ kind }) => kind !== 'break');
  const [first] = value;
  const last = value.at(-1);
  if (!path || !first || !last) return undefined;
  const asText = literalOf(attributes.get('type')) === 'string';
  const isPlain = value.length === 1 && /^(?:true|false|-?\d[\d.]*)$/.test(first.text);
  const literal = isPlain ? first.text : literalOf(value);
  return {
    path,
    // What an expression gives is not known.
    value: literal === undefined ? '${expression}' : parseSetValue(literal, asText),
    span: { start: first.start, end: last.end },
  };
}
