import { given, named, not, oneOf } from '../server/src/core/conditions/words.ts';
import { isObject, type Json, type JsonObject } from '../server/src/core/json.ts';
import { rules } from '../server/src/core/rules/index.ts';
import { isRule, type Rule } from '../server/src/core/rules/rule.ts';
import { sections } from '../server/src/core/rules/sections.ts';

const TRIAL = ['minikube', 'microk8s', 'docker', 'docker-compose'];

/**
 * The guide's conditions as one JSON Schema (draft-07) over effective values: what
 * `helm get values --all -o json` prints. Rules for production do not bind single-machine deployments.
 */
export function bestPracticesSchema(): string {
  const shared: Record<string, Json> = {};
  const trial = withReferences(named('trial', oneOf('deploymentType', TRIAL)), shared);
  const conditions = rules.filter(isRule).flatMap((rule) => {
    const { id, title, condition, section, production, charts } = rule;
    if (!condition) return [];
    const reference = { $ref: `#/definitions/${id}` };
    const bound = production ? given(not(trial), reference) : reference;
    const forChart = charts.length > 1 ? bound : given(ofChart(charts, shared), bound);
    const text = { title, description: `${sections[section].title.text}: ${id}` };
    return [{ id, definition: { ...text, ...withReferences(condition, shared) }, forChart }];
  });
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Deployment best practices for Polyaxon (unofficial)',
    description:
      'Made from the rules; do not edit. Definitions with a title are named after their rule and are valid where the rule has nothing to say; the others are what these share.',
    type: 'object',
    allOf: conditions.map(({ forChart }) => forChart),
    definitions: {
      ...Object.fromEntries(conditions.map(({ id, definition }) => [id, definition])),
      ...shared,
    },
  };
  return `${compact(schema, '')}\n`;
}

function ofChart([chart]: Rule['charts'], shared: Record<string, Json>): JsonObject {
  return withReferences(named(`chart-${chart}`, oneOf('deploymentChart', [String(chart)])), shared);
}

/** A condition with references in place of the named conditions in it, which go into `shared`. */
function withReferences(schema: JsonObject, shared: Record<string, Json>): JsonObject {
  const { title, ...rest } = schema;
  if (typeof title !== 'string') return mapSchemas(rest, shared);
  const content = mapSchemas(rest, shared);
  const known = shared[title];
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(content)) {
    throw new Error(`Two conditions are called ${title}.`);
  }
  shared[title] = content;
  return { $ref: `#/definitions/${title}` };
}

function mapSchemas(schema: JsonObject, shared: Record<string, Json>): JsonObject {
  const map = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(map);
    return isObject(value) ? withReferences(value, shared) : value;
  };
  const entries = Object.entries(schema).map(([word, value]): [string, Json] => {
    if (word === 'enum' || word === 'required') return [word, value];
    // A map of schemas by key, where `title` would be a key of the values.
    if (word !== 'properties' || !isObject(value)) return [word, map(value)];
    return [word, Object.fromEntries(Object.entries(value).map(([key, each]) => [key, map(each)]))];
  });
  return Object.fromEntries(entries);
}

const WIDTH = 100;

/** JSON with one line for what fits into one: the fragments nest deeply. */
function compact(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  if (indent.length + line.length <= WIDTH || typeof value !== 'object' || value === null) {
    return line;
  }
  const inner = `${indent} `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${compact(item, inner)}`);
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).map(
    ([key, item]) => `${inner}${JSON.stringify(key)}: ${compact(item, inner)}`,
  );
  return `{\n${entries.join(',\n')}\n${indent}}`;
}
