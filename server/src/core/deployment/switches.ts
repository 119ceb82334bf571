import { isObject, isTruthy } from '../json.ts';
import { type Path, toPath } from '../path.ts';
import { schemaAt } from '../shape/schema-at.ts';
import { isDefault } from '../values/is-default.ts';
import type { Values } from '../values/values.ts';

/**
 * Sections whose settings no template reads until `enabled` of the section is true: rendering with each
 * of their keys changed leaves every object as it is (tried with charts 2.15.1).
 */
const SECTIONS = [
  'ingress',
  'ssl',
  'securityContext',
  'proxy',
  'ldap',
  'metrics',
  'scheduler',
  'compiler',
  'worker',
  'beat',
  'redis',
  'rabbitmq',
  'gateway.hpa',
  'scheduler.hpa',
  'compiler.hpa',
  'worker.hpa',
  'metrics.serviceMonitor',
  'postgresql.backup',
  ...['errors', 'analytics', 'metrics', 'transactions'].map((name) => `externalServices.${name}`),
  ...['github', 'gitlab', 'bitbucket', 'google', 'okta'].map(
    (name) => `externalServices.auth.${name}`,
  ),
];

/** A section that is off, because nothing turns it on, and the settings that it has all the same. */
export interface SwitchedOff {
  readonly section: Path;
  readonly keys: readonly string[];
}

/** Sections that are off by default and have settings of the file's own; the outermost ones. */
export function* switchedOff(values: Values): Iterable<SwitchedOff> {
  const told: string[] = [];
  for (const name of SECTIONS) {
    if (told.some((outer) => name.startsWith(`${outer}.`))) continue;
    const keys = uselessKeys(values, toPath(name));
    if (keys.length === 0) continue;
    told.push(name);
    yield { section: toPath(name), keys };
  }
}

/** The settings of a section that is off without saying so. None where the chart has no such switch. */
export function uselessKeys(values: Values, section: Path): readonly string[] {
  const written = values.writtenAt(section);
  const own = [...section, 'enabled'];
  if (!isObject(written) || Object.hasOwn(written, 'enabled')) return [];
  if (values.truthy(own) || values.isOpen(section) || !isKnown(values, own)) return [];
  return Object.keys(written).filter((key) => {
    const path = [...section, key];
    return isTruthy(written[key]) && !isDefault(values, path) && isKnown(values, path);
  });
}

function isKnown({ chart }: Values, path: Path): boolean {
  const schema = chart.isFar ? undefined : schemaAt(chart.schema, path);
  return schema !== undefined && schema['x-dead'] !== true;
}
