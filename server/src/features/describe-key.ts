import type { Effects } from '../core/effects/effects.ts';
import { isObject, type Json } from '../core/json.ts';
import { formatPath, type Path } from '../core/path.ts';
import type { Part } from '../core/releases/run-part.ts';
import type { Site } from '../core/releases/site.ts';
import { docs } from '../core/rules/links.ts';
import { schemaAt } from '../core/shape/schema-at.ts';
import { type Message, say, textOf } from '../core/words/say.ts';
import { defaultOf } from './default-of.ts';
import { describeEffect } from './describe-effect.ts';
import { describeHere, describeOverrides, type LinkTo, type Where } from './describe-layers.ts';
import { allowedIn, typeOf } from './describe-schema.ts';
import { code, showWritten } from './show-value.ts';

export interface KeyOptions {
  /** With these, what the key does in the cluster is told as well. */
  readonly effects?: Effects | undefined;
  /** Where the editor opens a line of a layer. */
  readonly linkTo?: LinkTo | undefined;
  /** Says it in the language of the reader. */
  readonly tell?: (message: Message) => string;
}

/** What the chart does with a key, as Markdown; nothing for keys that the schema does not describe. */
export function describeKey(
  path: Path,
  part: Part,
  { effects, linkTo, tell = textOf }: KeyOptions = {},
): readonly string[] {
  const [site] = part;
  const { chart } = site.values;
  const schema = schemaAt(chart.schema, path);
  const overrides = describeOverrides(path, part, linkTo);
  if (!schema || path.length === 0 || typeof schema.description !== 'string') {
    return overrides.length > 0 ? [`${code(formatPath(path))}\n\n${overrides.join('\n')}`] : [];
  }
  const parts = [
    [code(formatPath(path)), typeOf(schema)].filter(Boolean).join(' — '),
    schema.description,
    [
      ...allowedIn(schema),
      ...standard(path, site, effects).map((line) => `- ${tell(line)}`),
      ...describeHere(path, part, here, linkTo),
      ...effectLines(path, site, effects),
      ...overrides,
    ].join('\n'),
    ...link(schema['x-docs'], tell),
  ];
  return [parts.join('\n\n')];
}

function effectLines(path: Path, { values }: Site, effects: Effects | undefined) {
  return effects ? describeEffect(path, values, effects).map((line) => `- ${line}`) : [];
}

function standard(
  path: Path,
  { values: { chart }, versionAsked }: Site,
  effects: Effects | undefined,
): readonly Message[] {
  const shown = defaultOf(path, chart, effects);
  if (shown === undefined) return [];
  const version = `${chart.name} ${chart.version}`;
  return versionAsked === undefined
    ? [say`Default in ${version}: ${shown}`]
    : [say`Default in ${version} (nearest to ${versionAsked}): ${shown}`];
}

function here(path: Path, { values }: Site, where: Where): string {
  const value = values.get(path);
  if (values.origin(path) === 'default' && value !== null) return 'the default';
  if (!values.isWritten(path)) return 'not set';
  if (value === undefined || value === null) return `unset ${where('by')}`;
  const set = `set ${where('in')}`;
  return isObject(value) ? set : `${showWritten(path, value)}, ${set}`;
}

function link(page: Json | undefined, tell: (message: Message) => string): readonly string[] {
  if (typeof page !== 'string') return [];
  const [path = '', anchor] = page.split('#', 2);
  return [tell(say`[Polyaxon's documentation](${docs(path, anchor)})`)];
}
