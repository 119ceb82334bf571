import type { Role } from '../config.ts';
import type { Values } from '../values/values.ts';
import type { YamlDocument } from '../yaml/tree.ts';

/** A place in a file where Polyaxon values live. */
export interface Site {
  readonly document: YamlDocument;
  readonly values: Values;
  readonly role: Role;
  /** The chart version that was asked for, where it is not known and the nearest one stands in. */
  readonly versionAsked: string | undefined;
}
