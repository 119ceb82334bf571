import type { Span } from '../../span.ts';
import { parseSetValue } from '../../values/set-path.ts';
import type { SetValue } from '../../values/set-values.ts';
import { type Filling, fill } from '../../workspace/path-holes.ts';
import { entryOf, toJson, type YamlDocument, type YamlNode } from '../../yaml/tree.ts';
import type { NamedLayer } from '../host.ts';
import { setAt } from '../kubernetes/set-at.ts';
import { maskTemplates } from '../mask-templates.ts';
import { partOf } from '../part-of-document.ts';
import { pathWithHoles } from '../path-with-holes.ts';
import { fieldsOf, itemsAt } from './fields.ts';
import type { Helmfile, Template } from './said.ts';

interface From {
  readonly document: YamlDocument;
  readonly helmfile: Helmfile;
  readonly span: Span;
  /** What helmfile calls `.Release.Name`, where that is known. */
  readonly releaseName: Filling;
}

/** In the order of helmfile's code: its documentation has `valuesTemplate` behind `values`. */
const FILES = ['valuesTemplate', 'values', 'secrets'];
const SETS = ['set', 'setString', 'setTemplate', 'env'];

/** The layers of a release, the lowest first; of each kind, what it inherits lies below its own. */
export function releaseLayers(release: YamlNode, from: From): readonly NamedLayer[] {
  const { helmfile, span } = from;
  const inherited = itemsAt(release, 'inherit').map((item) => {
    const { template, except } = fieldsOf(item);
    const left = Array.isArray(except) ? except : [];
    const found = typeof template === 'string' ? helmfile.templates.get(template) : undefined;
    return { found, left };
  });
  const partsWith = (key: string): readonly Template[] => [
    ...inherited.flatMap(({ found, left }) => (found && !left.includes(key) ? [found] : [])),
    { node: release, document: from.document },
  ];
  // A template of a base is not to be seen here.
  const isOpen = inherited.some(({ found }) => !found);
  const values = SETS.flatMap((key) =>
    partsWith(key).flatMap(({ node }) =>
      itemsAt(node, key).flatMap((item) => setValueIn(item, key) ?? []),
    ),
  );
  return [
    ...(isOpen || reusesValues(release, helmfile) ? [{ kind: 'unknown', span } as const] : []),
    ...FILES.flatMap((key) =>
      partsWith(key).flatMap(({ node, document }) =>
        itemsAt(node, key).flatMap((layer) => [
          ...layerIn(layer, key, node, { ...from, document }),
          ...(isConditional(layer, node, helmfile)
            ? [{ kind: 'unknown', span: layer.span } as const]
            : []),
        ]),
      ),
    ),
    ...(values.length > 0 ? [{ kind: 'set', values, span } as const] : []),
    ...(setsByFlags(helmfile) ? [{ kind: 'unknown', span } as const] : []),
  ];
}

/** It counts in some environments, and in others something else may: `{{ if }}` within the release. */
function isConditional({ span }: YamlNode, release: YamlNode, { conditions }: Helmfile): boolean {
  return conditions.some(
    ({ start, end }) => release.span.start < start && start <= span.start && span.end <= end,
  );
}

/** The last release's values lie below. */
function reusesValues(release: YamlNode, { defaults }: Helmfile): boolean {
  const { reuseValues = fieldsOf(defaults).reuseValues } = fieldsOf(release);
  return reuseValues === true;
}

/** `helmDefaults: { args: ["--set a=b"] }` may set anything. */
function setsByFlags({ defaults }: Helmfile): boolean {
  return /[\s",](?:--set|--values|-f\b)/.test(JSON.stringify(fieldsOf(defaults).args ?? ''));
}

function layerIn(
  layer: YamlNode,
  key: string,
  holder: YamlNode,
  { document, helmfile, releaseName }: From,
): readonly NamedLayer[] {
  const { file, conditional } = helmfile;
  const { span } = layer;
  if (layer.kind === 'map' && key !== 'secrets') {
    if (layer.entries.length === 0) return [];
    const part = partOf(file.text, document, layer);
    const { open } = maskTemplates(file.text.slice(part.span.start, part.span.end));
    return [{ kind: 'place', place: { file, document: part, conditional, open } }];
  }
  const text = layer.kind === 'scalar' ? layer.value : undefined;
  // Addresses, and files of the machine that it runs on.
  if (typeof text !== 'string' || /^(?:\/|~|[\w+.-]+::?\/?\/|git::)|^ref\+/.test(text)) {
    return [{ kind: 'unknown', span }];
  }
  const { missingFileHandler = helmfile.missing, valuesPathPrefix } = fieldsOf(holder);
  const prefix = typeof valuesPathPrefix === 'string' ? valuesPathPrefix : '';
  const path = fill(pathWithHoles(prefix + text), releaseName);
  const isOptional = /^(?:Warn|Info|Debug)$/.test(String(missingFileHandler ?? ''));
  return [
    {
      kind: 'file',
      path,
      from: 'folder',
      text,
      ...span,
      ...(key !== 'secrets' && /[*?[]/.test(text) && !/[{<]/.test(text) ? { glob: true } : {}),
      ...(isOptional ? { optional: true } : {}),
      // What is decrypted may be fetched first.
      ...(key === 'secrets' ? { perhapsMade: true } : {}),
    },
  ];
}

function setValueIn(item: YamlNode, key: string): SetValue | undefined {
  const list = entryOf(item, 'values')?.value;
  const set = setAt(item, (value) => parseSetValue(String(value ?? ''), key === 'setString'), [
    'values',
    'file',
  ]);
  return set && list?.kind === 'list' ? { ...set, value: toJson(list) } : set;
}
