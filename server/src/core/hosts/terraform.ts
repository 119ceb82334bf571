import { parseSetPath, parseSetValue } from '../values/set-path.ts';
import type { SetValue } from '../values/set-values.ts';
import type { YamlComment } from '../yaml/tree.ts';
import { blankAround } from './blank.ts';
import { versionOf } from './chart-reference.ts';
import { embeddedText } from './embedded-block.ts';
import { bodyOf, type HclBlock, type HclBody, itemsOf, literalOf } from './hcl.ts';
import { type HclToken, hclTokens } from './hcl-tokens.ts';
import type { Host, NamedLayer, NamedRelease, ValuesPlace } from './host.ts';
import { maskTemplates } from './mask-templates.ts';
import { toolChart } from './tool-chart.ts';
import { withBranches } from './with-branches.ts';

/** Terraform and OpenTofu: values in heredocs of `helm_release`, and what `set` puts over them. */
export const terraform: Host = {
  id: 'terraform',
  title: 'Terraform',
  files: { extensions: ['.tf', '.tofu'], languages: ['terraform', 'opentofu'] },
  signs: [
    ['helm_release', 'helm_template'],
    ['polyaxon', 'agent'],
  ],
  read: ({ text }) => {
    const tokens = hclTokens(text);
    // They may silence rules.
    const comments = tokens.filter(({ kind }) => kind === 'comment');
    const code = tokens.filter(({ kind }) => kind !== 'comment');
    const releases = bodyOf(code)
      .blocks.filter(({ type, labels }) => type.text === 'resource' && labels[0] === 'helm_release')
      .flatMap((release) => releaseIn(release, { text, comments }) ?? []);
    return { releases, comments };
  },
};

interface Outer {
  readonly text: string;
  readonly comments: readonly YamlComment[];
}

function releaseIn(release: HclBlock, outer: Outer): NamedRelease | undefined {
  const { attributes, labels, type } = release;
  const chart = toolChart({
    chart: literalOf(attributes.get('chart')) ?? '',
    repository: literalOf(attributes.get('repository')) ?? '',
  });
  if (!chart) return undefined;
  const span = { start: type.start, end: type.end };
  const version = versionOf(literalOf(attributes.get('version')));
  const values = setValuesOf(release);
  const items = itemsOf(attributes.get('values') ?? []);
  const layers = items.map((item): NamedLayer => {
    const place = heredocIn(item, outer);
    // Values in files or from expressions are not to be seen here.
    return place ? { kind: 'place', place } : { kind: 'unknown', span };
  });
  const isUnread = attributes.has('values') && items.length === 0;
  return {
    ...chart,
    name: literalOf(attributes.get('name')) ?? labels[1] ?? 'release',
    span,
    ...(version === undefined ? {} : { version }),
    layers: [
      ...(isUnread ? [{ kind: 'unknown', span } as const] : []),
      ...layers,
      ...(values.length > 0 ? [{ kind: 'set', values, span } as const] : []),
    ],
  };
}

function heredocIn(layer: readonly HclToken[], { text, comments }: Outer): ValuesPlace | undefined {
  const [only, ...others] = layer;
  if (!only?.lines || others.length > 0) return undefined;
  const { start, end } = only.lines;
  const { text: masked, conditional, open } = maskTemplates(blankAround(text, start, end));
  const found = embeddedText(masked, only.lines, comments);
  const document = conditional ? found && withBranches(found.document) : found?.document;
  if (!found || !document) return undefined;
  const file = { ...found.file, text: blankAround(text, start, end) };
  return { file, document, conditional, open };
}

/** `set { name = …, value = … }`, or the list of such objects that newer providers take. */
function setValuesOf({ attributes, blocks }: HclBlock): readonly SetValue[] {
  const bodies = ['set', 'set_sensitive'].flatMap((name) => [
    ...blocks.filter(({ type }) => type.text === name),
    ...itemsOf(attributes.get(name) ?? []).map((item) => bodyOf(item.slice(1, -1))),
  ]);
  return bodies
    .flatMap((body) => setValueIn(body) ?? [])
    .toSorted((a, b) => a.span.start - b.span.start);
}

function setValueIn({ attributes }: HclBody): SetValue | undefined {
  const name = (attributes.get('name') ?? []).find(({ kind }) => kind === 'string');
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
    // Without its quotes, so that it can be written anew.
    ...(name ? { pathSpan: { start: name.start + 1, end: name.end - 1 } } : {}),
  };
}
