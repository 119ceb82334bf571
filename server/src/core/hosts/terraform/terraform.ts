import { folderOf } from '../../file-names.ts';
import { versionOf } from '../chart-reference.ts';
import {
  bodyOf,
  type HclBlock,
  type HclBody,
  type HclRun,
  insideOf,
  literalOf,
  onlyToken,
  partsOf,
  runOf,
  unquoted,
} from '../hcl.ts';
import { type HclToken, hclTokens } from '../hcl-tokens.ts';
import type { Bound, Host, NamedLayer, NamedObject, NamedRelease } from '../host.ts';
import { toolChart } from '../tool-chart.ts';
import { expressionLayers, type Outer, pathOf, textAt } from './expression-layers.ts';
import { objectPlace } from './object-place.ts';
import { setValuesOf } from './set-values.ts';

/** Terraform and OpenTofu: the values of `helm_release`, and what `set` puts over them. */
export const terraform: Host = {
  id: 'terraform',
  title: 'Terraform',
  files: { extensions: ['.tf', '.tofu'], languages: ['terraform', 'opentofu'] },
  signs: [['helm_release', 'helm_template', 'locals', 'module', 'template_file']],
  read: ({ name, text }) => {
    const tokens = hclTokens(text);
    // They may silence rules.
    const comments = tokens.filter(({ kind }) => kind === 'comment');
    const { blocks } = bodyOf(runOf(tokens.filter(({ kind }) => kind !== 'comment')));
    const outer: Outer = { text, folder: folderOf(name), comments, expressionOf: valuesIn(blocks) };
    const releases = blocks.filter(isRelease).flatMap((block) => releasesIn(block, outer));
    const objects = [...localsIn(blocks, outer), ...renderedIn(blocks, outer)];
    return { releases, objects, comments };
  },
};

function isRelease({ type, labels }: HclBlock): boolean {
  if (type.text === 'module') return true;
  const [resource = ''] = labels;
  return type.text === 'resource' ? resource === 'helm_release' : resource === 'helm_template';
}

/** A block's own, and those among the arguments of a module: `helm_releases = { lab = { chart = … } }`. */
function releasesIn({ type, labels, body: read }: HclBlock, outer: Outer): readonly NamedRelease[] {
  const body = read();
  const own = releaseIn(body, { name: labels.at(-1), type }, outer);
  if (own) return [own];
  if (type.text !== 'module') return [];
  return [...body.attributes].flatMap(([name, value]) => releasesAt(value, { name, type }, outer));
}

const MAX_NESTED = 2;

function releasesAt(value: HclRun, at: Named, outer: Outer, depth = 1): readonly NamedRelease[] {
  const map = insideOf(value, '{');
  if (!map || depth > MAX_NESTED) return [];
  const body = bodyOf(map);
  const own = releaseIn(body, at, outer);
  if (own) return [own];
  return [...body.attributes].flatMap(([name, each]) =>
    releasesAt(each, { ...at, name }, outer, depth + 1),
  );
}

interface Named {
  /** What the release is called where it does not say so itself. */
  readonly name: string | undefined;
  /** The word that it stands behind. */
  readonly type: HclToken;
}

function releaseIn(body: HclBody, named: Named, outer: Outer): NamedRelease | undefined {
  const { type } = named;
  const { attributes } = body;
  const reference = attributes.get('chart');
  const path = reference && pathOf(reference, outer);
  const text = textAt(reference, outer) ?? path?.path.replace(/\/$/, '') ?? '';
  const repository = textAt(attributes.get('repository'), outer) ?? '';
  const isFolder = path !== undefined && /^\.{0,2}\//.test(path.path) && !text.endsWith('.tgz');
  const folder = isFolder ? { chartFolder: path } : {};
  const known = toolChart({ chart: text, repository });
  const chart = known
    ? { ...known, ...folder }
    : isFolder
      ? { tell: true as const, ...folder }
      : undefined;
  if (!chart) return undefined;
  const version = ['version', 'chart_version']
    .map((key) => versionOf(textAt(attributes.get(key), outer)))
    .find((each) => each !== undefined);
  const bindings = bindingsOf(body);
  return {
    ...chart,
    name: textAt(attributes.get('name'), outer) ?? named.name ?? 'release',
    span: { start: type.start, end: type.end },
    ...(version === undefined ? {} : { version }),
    ...(bindings ? { bindings: { kind: 'these', each: bindings } } : {}),
    layers: layersIn(type, body, outer),
  };
}

function layersIn(type: HclToken, body: HclBody, outer: Outer): readonly NamedLayer[] {
  const { attributes, blocks } = body;
  const span = { start: type.start, end: type.end };
  const written = attributes.get('values');
  const values = setValuesOf(body);
  const reuses = ['reuse_values', 'reset_then_reuse_values'].some((key) => {
    const value = attributes.get(key);
    return value && onlyToken(value)?.text === 'true';
  });
  // What a loop sets may be anything.
  const isDynamic = blocks.some(({ type: { text }, labels }) => {
    return text === 'dynamic' && /^set/.test(labels[0] ?? '');
  });
  const isUnread = ['set', 'set_list', 'set_sensitive'].some((key) => {
    const value = attributes.get(key);
    return value !== undefined && insideOf(value, '[') === undefined;
  });
  return [
    ...(reuses ? [{ kind: 'unknown', span } as const] : []),
    ...(written ? expressionLayers(written, outer) : []),
    ...(isDynamic || isUnread ? [{ kind: 'unknown', span } as const] : []),
    ...(values.length > 0 ? [{ kind: 'set', values, span } as const] : []),
  ];
}

/** Lists of layers, and maps of values, under names that any file of the folder may use. */
function localsIn(blocks: readonly HclBlock[], outer: Outer): readonly NamedObject[] {
  return blocks
    .filter(({ type }) => type.text === 'locals')
    .flatMap(({ body }) => [...body().attributes])
    .flatMap(([name, value]): readonly NamedObject[] => {
      const named = { key: '', namespace: outer.folder } as const;
      const place = objectPlace(outer.text, value);
      if (place) return [{ ...named, object: `map ${name}`, layers: [{ kind: 'place', place }] }];
      const layers = expressionLayers(value, outer);
      if (layers.length === 0 || layers.every(({ kind }) => kind === 'unknown')) return [];
      return [{ ...named, object: `local ${name}`, layers }];
    });
}

/** `data "template_file" "x"`, as it was done before there was `templatefile`. */
function renderedIn(blocks: readonly HclBlock[], outer: Outer): readonly NamedObject[] {
  return blocks
    .filter(({ type, labels }) => type.text === 'data' && labels[0] === 'template_file')
    .flatMap(({ labels, body }): readonly NamedObject[] => {
      const template = body().attributes.get('template');
      const layers = template ? expressionLayers(template, outer) : [];
      const filled = layers.map((layer) =>
        layer.kind === 'file' ? { ...layer, filled: true as const } : layer,
      );
      return [
        { object: `rendered ${labels[1]}`, key: '', namespace: outer.folder, layers: filled },
      ];
    });
}

/** What `local.x` and `var.x` stand for, as far as the file itself tells. */
function valuesIn(blocks: readonly HclBlock[]): Outer['expressionOf'] {
  const values = new Map<string, HclRun | undefined>();
  for (const { type, labels, body } of blocks) {
    if (type.text === 'locals') {
      for (const [name, value] of body().attributes) values.set(`local.${name}`, value);
    } else if (type.text === 'variable') {
      values.set(`var.${labels[0]}`, body().attributes.get('default'));
    }
  }
  return (reference) => values.get(reference);
}

/** `for_each = toset(["dev", "prod"])`, or a map's keys. */
function bindingsOf({ attributes }: HclBody): readonly Bound[] | undefined {
  const value = attributes.get('for_each');
  if (!value) return undefined;
  const { tokens, start } = value;
  const list = insideOf(
    tokens[start]?.text === 'toset' ? { ...value, start: start + 1 } : value,
    '(',
  );
  const items = insideOf(list ?? value, '[');
  if (items) {
    const texts = partsOf(items).map(literalOf);
    return texts.flatMap((text) =>
      text === undefined ? [] : [{ 'each.key': text, 'each.value': text }],
    );
  }
  const map = insideOf(value, '{');
  return map && bodyOf(map).entries.map(({ key }) => ({ 'each.key': unquoted(key) }));
}
