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
import { describeHere, describeOverrides, type LinkTo } from './describe-layers.ts';
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
    if (overrides.length === 0) return [];
    return [`${code(formatPath(path))}\n\n${items(overrides, tell)}`];
  }
  const type = typeOf(schema);
  const facts = [
    ...allowedIn(schema),
    ...standard(path, site, effects),
    ...describeHere(path, part, here, linkTo),
    ...(effects ? describeEffect(path, site.values, effects) : []),
    ...overrides,
  ];
  const parts = [
    [code(formatPath(path)), ...(type ? [tell(type)] : [])].join(' — '),
    tell(schema.description),
    items(facts, tell),
    ...link(schema['x-docs'], tell),
  ];
  return [parts.join('\n\n')];
}

function items(lines: readonly Message[], tell: (message: Message) => string): string {
  return lines.map((line) => `- ${tell(line)}`).join('\n');
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

function here(path: Path, { values }: Site, writers: Message): Message {
  const value = values.get(path);
  if (values.origin(path) === 'default' && value !== null) return say`the default`;
  if (!values.isWritten(path)) return say`not set`;
  if (value === undefined || value === null) return say`unset by ${writers}`;
  if (isObject(value)) return say`set in ${writers}`;
  return say`${showWritten(path, value)}, set in ${writers}`;
}

function link(page: Json | undefined, tell: (message: Message) => string): readonly string[] {
  if (typeof page !== 'string') return [];
  const [path = '', anchor] = page.split('#', 2);
  return [tell(say`[Polyaxon's documentation](${docs(path, anchor)})`)];
}
