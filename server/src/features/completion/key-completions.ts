import { commonPaths } from '../../../generated/common-paths.js';
import { isObject, type JsonObject } from '../../core/json.ts';
import type { LintResult } from '../../core/lint.ts';
import { formatPath, getAt, type Path, startsWith } from '../../core/path.ts';
import type { Site } from '../../core/releases/site.ts';
import { childSchema, keysOf, schemaAt } from '../../core/shape/schema-at.ts';
import { type Message, textOf } from '../../core/words/say.ts';
import { tellIn } from '../../core/words/translate.ts';
import { layoutOf } from '../../core/yaml/edit/layout.ts';
import { typeOf } from '../describe-schema.ts';
import { showValue } from '../show-value.ts';
import { type Completion, RANKS } from './completion.ts';
import type { CursorPlace } from './cursor-place.ts';
import { type Body, bodyFor, wordsOf } from './key-body.ts';
import { openKeys } from './open-keys.ts';
import type { TypedWord } from './typed-word.ts';
import { wholeSet } from './whole-sets.ts';

const COMMON: ReadonlySet<string> = new Set(commonPaths);

/**
 * The keys that a map can have and has not yet; those that nothing reads are not offered. `indent`: of the
 * lines below a key, as seen from its line.
 */
export function keyCompletions(
  result: LintResult,
  place: CursorPlace,
  word: TypedWord,
  indent: string,
): readonly Completion[] {
  const { site } = place;
  const { chart } = site.values;
  const parent = schemaAt(chart.schema, place.path, place.written);
  if (!parent) return [];
  const asked = askedKeys(result, site, place.path);
  const layout = layoutOf(result.source.text, place.root);
  const tell = tellIn(result.words);
  const bodyOf = (path: Path, schema: JsonObject): Body => {
    const key = String(path.at(-1));
    const set = place.isFlow || word.quoted ? undefined : wholeSet(path, site.values, layout);
    const below = (text: string) => text.slice(key.length).replaceAll('\n', `\n${indent}`);
    if (set) return { text: below(set.text), snippet: below(set.snippet) };
    return bodyFor(schema, place.isFlow, indent + ' '.repeat(layout.step));
  };
  return [...keysOf(parent), ...openKeys(place.path, site)].flatMap(
    (key): readonly Completion[] => {
      const schema = childSchema(chart.schema, parent, key, getAt(place.written, place.path));
      if (place.taken.has(key) || !schema || schema['x-dead'] === true) return [];
      const path = [...place.path, key];
      const isCommon = COMMON.has(formatPath(path));
      const body = bodyOf(path, schema);
      return [
        {
          label: key,
          kind: 'key',
          detail: detailOf(schema, getAt(chart.defaults, path), tell),
          span: word.span,
          text: word.hasColon ? key : key + body.text,
          ...(word.hasColon ? {} : { snippet: key + body.snippet }),
          rank: asked.has(key) ? RANKS.asked : isCommon ? RANKS.common : RANKS.rest,
          path,
        },
      ];
    },
  );
}

/** What findings of this file ask for below a path; they may be those of the text before. */
function askedKeys({ findings }: LintResult, site: Site, parent: Path): ReadonlySet<string> {
  const paths = findings
    .filter((finding) => finding.site?.layer.source.name === site.layer.source.name)
    .map(({ path }) => path)
    .filter((path) => path.length > parent.length && startsWith(path, parent));
  return new Set(paths.map((path) => String(path[parent.length])));
}

/** What a key takes, in a few words. */
export function detailOf(
  schema: JsonObject,
  fallback: unknown,
  tell: (message: Message) => string,
): string {
  const words = wordsOf(schema);
  const isFew = words.length > 0 && words.length < 6;
  const what = isFew ? words.join(' | ') : tell(typeOf(schema) ?? '');
  const isPlain = fallback !== undefined && fallback !== null && !isObject(fallback);
  const isShown = isPlain && !Array.isArray(fallback) && fallback !== '';
  return isShown
    ? `${what} = ${textOf(showValue(fallback as string)).replace(/^`|`$/g, '')}`
    : what;
}
