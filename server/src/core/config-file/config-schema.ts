import { CHARTS, PROFILES, VERSION_FORM, VERSION_WORDS } from '../config.ts';
import type { JsonObject } from '../json.ts';
import { rules } from '../rules/index.ts';
import { type AnyRule, isChangeRule, isHoverNote, isRule } from '../rules/rule.ts';
import { LEVELS } from '../severity.ts';
import { type Message, say, textOf } from '../words/say.ts';

/*
 * What `.polyaxon-values.yaml` may say. The reader, completion and the published schema all go by it.
 */

const CHART = { type: 'string', enum: CHARTS };

const VERSION = {
  type: ['string', 'number'],
  pattern: VERSION_FORM,
  'x-form': VERSION_WORDS,
};

const PROFILE = {
  type: 'string',
  enum: PROFILES,
};

const RELEASE = {
  type: 'object',
  description: 'Values files that Helm lays over one chart.',
  additionalProperties: false,
  required: ['name', 'values'],
  properties: {
    name: { type: 'string', description: 'What findings call it.' },
    chart: {
      ...CHART,
      description: 'Which chart is installed; told from the values where it is left out.',
    },
    version: {
      ...VERSION,
      description:
        'Version of the chart. Left out: what the values name, else the latest known one.',
    },
    profile: {
      ...PROFILE,
      description: '`trial` leaves out what matters in production alone.',
    },
    values: {
      type: 'array',
      description:
        'The values files in the order of `helm -f`, the base first. Paths start at the folder of this file.',
      minItems: 1,
      items: { type: 'string' },
    },
    set: {
      type: 'object',
      description:
        "What is set over all files, as with `helm --set`: `gateway.service.type: NodePort`, or maps. Keys are paths in Helm's syntax.",
    },
  },
};

export const configSchema: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Configuration of Polyaxon Values (unofficial)',
  description: 'Made from the rules; do not edit.',
  type: 'object',
  additionalProperties: false,
  properties: {
    releases: {
      type: 'array',
      description: 'Which values files belong together, and to which chart.',
      items: RELEASE,
    },
    profile: {
      ...PROFILE,
      description:
        'How strictly the guide is applied: `trial` leaves out what matters in production alone.',
    },
    rules: {
      type: 'object',
      description: 'Severity by rule; `off` turns a rule off.',
      additionalProperties: false,
      properties: Object.fromEntries(rules.map((rule) => [rule.id, severityOf(rule)])),
    },
    exclude: {
      type: 'array',
      description: 'Glob patterns of files that are not checked.',
      items: { type: 'string' },
    },
  },
};

function severityOf(rule: AnyRule): JsonObject {
  const isNote = isHoverNote(rule) && !isChangeRule(rule);
  return { enum: isNote ? ['hint', 'off'] : LEVELS, description: textOf(describeRule(rule)) };
}

/** A rule in a line, with how severe it is unless somebody says so. */
export function describeRule(rule: AnyRule): Message {
  const { title, severity } = rule;
  if (isHoverNote(rule) && !isChangeRule(rule)) return say`${title} (told on hover).`;
  return isRule(rule) && rule.offByDefault
    ? say`${title} (off unless set).`
    : say`${title} (${severity}).`;
}
