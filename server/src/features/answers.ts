import type { Position } from '../core/positions.ts';

/*
 * What the server answers to requests of our own, and clients to those of the server: plain data, which
 * both ends read by these types. Places in texts are as in the protocol.
 */

/** Ends are exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface PlainEdit {
  readonly range: Range;
  readonly newText: string;
}

/** `polyaxonValues/blocks`: one that fits at a cursor. */
export interface BlockAnswer {
  readonly title: string;
  readonly prefix: string;
  /** In LSP snippet syntax, lines after the first without the indentation of the cursor's line. */
  readonly snippet: string;
  readonly range: Range;
}

/** `polyaxonValues/choose`: what can be said of a document, and the edits that say so. */
export interface ChooseAnswer {
  readonly values: readonly string[];
  /** What is so now; null where the document holds no values. */
  readonly current: string | null;
  /** In the comment first; then in the configuration that names the document, if one does. */
  readonly ways: readonly { readonly uri: string; readonly edit: PlainEdit }[];
}

/** `polyaxonValues/effectiveValues`: what Helm would use for a release of a document. */
export interface EffectiveAnswer {
  /** All that the document is part of; several may be called the same. */
  readonly releases: readonly string[];
  readonly release: string;
  readonly chart: string;
  readonly text: string;
  /** Where lines of the text come from; the target has the line as its fragment. */
  readonly links: readonly { readonly range: Range; readonly target: string }[];
  readonly plain: string;
  readonly defaults: string;
}

/** `polyaxonValues/migration`: a document as it is after a migration. */
export interface MigrationAnswer {
  readonly title: string;
  readonly text: string;
  /** The same, against the document's present text. */
  readonly edits: readonly PlainEdit[];
}

/** `polyaxonValues/picture`: the deployments that a document is part of. */
export interface PictureAnswer {
  readonly title: string;
  /** The same bytes as in a report. */
  readonly html: string;
  /** Where the links lead, by their fragments. */
  readonly places: Readonly<Record<string, PicturePlace>>;
}

export interface PicturePlace {
  readonly uri: string;
  readonly position: Position;
}

/** `polyaxonValues/review`: what changes in the cluster. */
export interface ReviewAnswer {
  /** Null where nothing is known of what is deployed, or nothing changes. */
  readonly markdown: string | null;
}

/** `polyaxonValues/rules`: one that has a page. */
export interface ListedRule {
  readonly id: string;
  readonly title: string;
}

/** `polyaxonValues/baseTexts`, which the server asks: the texts of files as they are deployed. */
export interface BaseTextsParams {
  readonly uris: readonly string[];
}

export interface BaseText {
  readonly text: string;
  /** Where an editor shows it. */
  readonly uri?: string;
}
