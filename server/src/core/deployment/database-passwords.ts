import { isTemplated, type Json, plainText } from '../json.ts';
import { isOpen } from '../values/is-open.ts';
import type { Values } from '../values/values.ts';

/** The two passwords of the bundled database, as far as they are known. */
export interface DatabasePasswords {
  /** What the user that the platform logs in as is created with. */
  readonly password: string;
  /** The superuser's, and what the platform logs in with (partials/_plaform.tpl:63-71). */
  readonly postgresPassword: string;
}

const AUTH = 'postgresql.auth';

/**
 * Undefined where there is no bundled database, where the passwords come from somewhere else, and for
 * the user `postgres`, who has one password only (sub-chart's secrets.yaml:9).
 */
export function databasePasswords(values: Values): DatabasePasswords | undefined {
  if (!values.truthy('postgresql.enabled') || isOpen(values, 'postgresql.enabled'))
    return undefined;
  if (values.truthy(`${AUTH}.existingSecret`) || hasGlobals(values)) return undefined;
  const user = values.get(`${AUTH}.username`);
  if (!values.truthy(`${AUTH}.username`) || user === 'postgres' || isTemplated(user)) {
    return undefined;
  }
  const password = text(values.get(`${AUTH}.password`));
  const postgresPassword = text(values.get(`${AUTH}.postgresPassword`));
  if (isTemplated(password) || isTemplated(postgresPassword)) return undefined;
  return { password, postgresPassword };
}

/** Globals of the sub-chart go before its own keys. */
export function hasGlobals(values: Values): boolean {
  return values.truthy('global.postgresql') || values.truthy('postgresql.global.postgresql');
}

function text(value: Json | undefined): string {
  return value === undefined || value === null ? '' : plainText(value);
}
