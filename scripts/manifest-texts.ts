/** Fields of package.json that people read in the editor. The category is the product's name. */
const TEXTS = ['title', 'description', 'markdownDescription', 'altText'];
/** The same, with a text for each of `enum`. */
const LISTS = ['enumItemLabels', 'enumDescriptions'];

export interface ManifestTexts {
  readonly contributes: unknown;
  /** By what stands in their place, without the percent signs. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Puts a key in place of every text, as `package.nls.json` wants it. Keys are made of names, not of
 * positions, so that a translation stays with its text. What is a key already gets the text it had.
 */
export function takeTexts(
  contributes: unknown,
  known: Readonly<Record<string, string>>,
): ManifestTexts {
  const texts: Record<string, string> = {};
  const take = (text: string, path: readonly string[]): string => {
    const [, had] = /^%(.+)%$/.exec(text) ?? [];
    const key = had ?? path.join('.');
    texts[key] = had === undefined ? text : (known[had] ?? '');
    return `%${key}%`;
  };
  const walk = (node: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(node)) return node.map((each) => walk(each, [...path, nameOf(each)]));
    if (!isRecord(node)) return node;
    const choices = Array.isArray(node.enum) ? node.enum : [];
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => {
        if (typeof value === 'string' && TEXTS.includes(key)) {
          return [key, take(value, [...path, key])];
        }
        if (Array.isArray(value) && LISTS.includes(key)) {
          const named = (index: number) => String(choices[index]) || 'none';
          return [
            key,
            value.map((each, index) => take(String(each), [...path, key, named(index)])),
          ];
        }
        return [key, walk(value, below(path, key))];
      }),
    );
  };
  return { contributes: walk(contributes, []), texts };
}

/** A setting is called the same in whatever group it stands. */
function below(path: readonly string[], key: string): readonly string[] {
  // What rules are called goes by their ids.
  if (key === 'properties' && path[0] === 'settings') return ['rule'];
  if (key.startsWith('polyaxonValues.')) return ['settings', key.replace('polyaxonValues.', '')];
  return ['properties', 'steps', 'media'].includes(key) ? path : [...path, key];
}

function nameOf(element: unknown): string {
  if (!isRecord(element)) return '';
  const { command, id, title } = element;
  if (typeof title === 'string' && command === undefined && id === undefined) {
    return title.toLowerCase().replaceAll(' ', '-');
  }
  return String(command ?? id ?? '').replace('polyaxonValues.', '');
}

function isRecord(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
