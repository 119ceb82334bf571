import type { HostProblem } from '../hosts/host.ts';
import type { KnownLayer, Release } from '../releases/release.ts';
import type { Source } from '../source.ts';
import type { YamlComment } from '../yaml/tree.ts';

/** One file as part of what is deployed. */
export interface FileView {
  readonly source: Source;
  /** Those of its places, and of what it sets one by one, that are Polyaxon's; in the order of the text. */
  readonly layers: readonly FileLayer[];
  readonly comments: readonly YamlComment[];
  /** What is wrong with what it names, or with what it says of us. */
  readonly problems: readonly FileProblem[];
  /** It is the chart's own `values.yaml`, which somebody has copied here. */
  readonly isVendored: boolean;
}

export interface FileLayer {
  readonly layer: KnownLayer;
  /** All releases that it is a layer of; at least one. */
  readonly releases: readonly InRelease[];
}

/** A layer's place in a release. */
export interface InRelease {
  readonly release: Release;
  readonly index: number;
}

export interface FileProblem extends HostProblem {
  readonly kind: 'config' | 'comment' | 'reference' | 'version' | 'charts';
}
