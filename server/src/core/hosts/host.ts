import type { ChartName } from '../charts/chart.ts';
import type { Role } from '../config.ts';
import type { Json } from '../json.ts';
import type { Path } from '../path.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';
import type { YamlDocument, YamlFile } from '../yaml/tree.ts';

/** A format in which values live: a plain values file, or a file of another tool that holds some. */
export interface Host {
  readonly id: string;
  /** A cheap test on name and text, before anything is parsed. May be wrong, then `find` finds nothing. */
  mayHold(source: Source): boolean;
  /** The places in the order of the text; none for a file that is not of this format after all. */
  find(source: Source): readonly ValuesPlace[];
}

/** One place in a file where values live. All spans are offsets into the file's own text. */
export interface ValuesPlace {
  readonly host: string;
  /**
   * What fixes and comments are worked out on. Its text is as long as the file's; where the values are
   * embedded as text, everything around them is blank (see `blank.ts`).
   */
  readonly file: YamlFile;
  /** The values alone: `root` is their map, `problems` what could not be read. */
  readonly document: YamlDocument;
  /** What the host says of the chart; nothing means that the values tell. */
  readonly chart?: ChartName;
  readonly version?: string;
  readonly role?: Role;
  /** Values that the host sets one by one over these (`parameters` in Argo CD, `set` in Terraform). */
  readonly overrides?: readonly Override[];
  /** The host renders the chart again and again and compares: what differs each time is never in sync. */
  readonly comparesRenders?: true;
  /** Top-level keys among the values that are the host's own: no chart reads them. */
  readonly hostKeys?: readonly string[];
  /** Templates may leave some of the text out, so a fix may land where it does not always count. */
  readonly conditional?: boolean;
  /** Where all findings show, for values whose characters have no place of their own (`>`, quoted). */
  readonly onlyAt?: Span;
}

export interface Override {
  readonly path: Path;
  readonly value: Json;
  readonly span: Span;
}
