import type { Span } from '../../span.ts';
import type { YamlDocument, YamlFile, YamlNode } from '../../yaml/tree.ts';
import type { Bindings } from '../host.ts';

/** What holds for all releases of a helmfile. */
export interface Helmfile {
  readonly file: YamlFile;
  readonly conditional: boolean;
  /** Where what is written counts only in some environments. */
  readonly conditions: readonly Span[];
  /** Addresses by name. */
  readonly repositories: ReadonlyMap<string, string>;
  readonly templates: ReadonlyMap<string, Template>;
  /** `helmDefaults`: what holds for Helm in all releases. */
  readonly defaults: YamlNode | undefined;
  /** `missingFileHandler`: what becomes of a file that is not there. */
  readonly missing: unknown;
  readonly bindings?: Bindings;
}

/** A map that releases inherit from, and the document that it stands in. */
export interface Template {
  readonly node: YamlNode;
  readonly document: YamlDocument;
}
