import { given, not, oneOf } from '../server/src/core/conditions/words.ts';
import { rules } from '../server/src/core/rules/index.ts';
import { isRule } from '../server/src/core/rules/rule.ts';
import { sections } from '../server/src/core/rules/sections.ts';

const TRIAL = ['minikube', 'microk8s', 'docker', 'docker-compose'];

/**
 * The guide's conditions as one JSON Schema (draft-07) over effective values: what
 * `helm get values --all -o json` prints. Rules for production do not bind single-machine deployments.
 */
export function bestPracticesSchema(): string {
  const conditions = rules.filter(isRule).flatMap((rule) => {
    const { id, title, condition, section, production, charts } = rule;
    if (!condition) return [];
    const reference = { $ref: `#/definitions/${id}` };
    const bound = production ? given(not(oneOf('deploymentType', TRIAL)), reference) : reference;
    const forChart =
      charts.length > 1 ? bound : given(oneOf('deploymentChart', [...charts]), bound);
    const definition = { title, description: `${sections[section].title}: ${id}`, ...condition };
    return [{ id, definition, forChart }];
  });
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Deployment best practices for Polyaxon (unofficial)',
    description:
      'Made from the rules; do not edit. Each definition is named after its rule and is valid where the rule has nothing to say.',
    type: 'object',
    allOf: conditions.map(({ forChart }) => forChart),
    definitions: Object.fromEntries(conditions.map(({ id, definition }) => [id, definition])),
  };
  return `${compact(schema, '')}\n`;
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
