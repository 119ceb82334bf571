import fc from 'fast-check';
import { parse, stringify } from 'yaml';

/** A way of writing the same values. */
export interface Format {
  readonly style: 'block' | 'wide' | 'flow' | 'quoted' | 'anchored';
  readonly comments: boolean;
  readonly crlf: boolean;
  readonly finalNewline: boolean;
  readonly secondDocument: boolean;
  readonly byteOrderMark: boolean;
}

export const formats: fc.Arbitrary<Format> = fc.record({
  style: fc.constantFrom('block', 'wide', 'flow', 'quoted', 'anchored'),
  comments: fc.boolean(),
  crlf: fc.boolean(),
  finalNewline: fc.boolean(),
  secondDocument: fc.boolean(),
  byteOrderMark: fc.boolean(),
});

/** The values of a YAML text, written anew in a format. */
export function write(text: string, format: Format): string {
  let result = styled(parse(text), format.style);
  if (format.comments) result = commented(result);
  if (!format.finalNewline) result = result.trimEnd();
  if (format.secondDocument) result = `${result.trimEnd()}\n---\nother: 1\n`;
  if (format.crlf) result = result.replaceAll('\n', '\r\n');
  return format.byteOrderMark ? `\uFEFF${result}` : result;
}

function styled(values: unknown, style: Format['style']): string {
  switch (style) {
    case 'block':
      return stringify(values);
    case 'wide':
      return stringify(values, { indent: 4, indentSeq: false });
    case 'flow':
      return Object.entries(values ?? {})
        .map(([key, value]) => `${key}: ${flow(value)}\n`)
        .join('');
    case 'quoted':
      return stringify(values, { defaultKeyType: 'QUOTE_DOUBLE' });
    case 'anchored': {
      let count = 0;
      return stringify(values).replace(/:\n(?= )/g, () => `: &a${count++}\n`);
    }
  }
}

function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

/** A comment above each line and one behind it. */
function commented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line, index) => {
      const indent = /^ */.exec(line)?.[0] ?? '';
      return `${indent}# above ${index}\n${line} # behind ${index}\n`;
    })
    .join('');
}
