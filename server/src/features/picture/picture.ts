import type { Severity } from '../../core/finding.ts';

/*
 * A deployment as its effective values say it, for people. Everything in it has a place in the values,
 * so that a click can go there; nothing in it is a score.
 */

/** Where something is said, or could be. */
export interface Anchor {
  /** `gateway.service.type` */
  readonly path: string;
  /** The layer that decides it; undefined where there is no file to point at. */
  readonly file?: string;
  /** One-based; of the nearest ancestor that is written, where the path itself is not. */
  readonly line?: number;
  readonly column?: number;
  /** `default`: nobody writes it, the chart decides. */
  readonly origin: 'file' | 'default' | 'absent';
}

/** How a fact reads: what the guide wants, a risk, what breaks or loses data; plain if left out. */
export type Tone = 'good' | 'warning' | 'bad';

/** A few words on a part: "no TLS", "uid 2222". */
export interface Fact {
  readonly text: string;
  readonly tone?: Tone;
  readonly at: Anchor;
}

/** What a change does to an object, as the plan of a change says it. */
export interface ObjectChange {
  readonly kind: string;
  /** With `{release}` in place of the release's name. */
  readonly name: string;
  readonly consequence: string;
}

/** A change, beside a base. */
export interface Change {
  /** `HEAD~1: 4 objects change`. */
  readonly said: string;
  readonly objects: readonly ObjectChange[];
}

/** A box: something on the way in, a pod, a store. */
export interface Part {
  readonly title: string;
  /** Pods of one kind; a number, `1–4` for an autoscaler, or what another tool has yet to fill in. */
  readonly replicas?: string;
  readonly lines: readonly string[];
  readonly facts: readonly Fact[];
  readonly at: Anchor;
  /** The object in the cluster: `Deployment {release}-polyaxon-api`. */
  readonly object?: string;
  readonly outside?: true;
  /** What a change does to the object, where there is a base to compare with. */
  readonly consequences?: readonly string[];
}

/** Pods that go to the same nodes. */
export interface Pool {
  readonly title: string;
  readonly note: string;
  readonly at: Anchor;
  readonly pods: readonly Part[];
  /** Whether user runs can land here: "can land here". */
  readonly runs: Fact;
}

/** One line of a list: a recommendation of the guide, or a finding. */
export interface Item {
  readonly status: 'met' | 'unmet' | 'open' | 'none' | 'note';
  readonly rule: string;
  readonly severity?: Severity;
  readonly text: string;
  /** Why it does not apply, or what to do. */
  readonly more?: string;
  readonly at?: Anchor;
  /** An editor can offer a fix. */
  readonly fixable?: true;
}

export interface ItemList {
  readonly title: string;
  readonly items: readonly Item[];
}

export interface Picture {
  readonly title: string;
  /** `platform 2.15.1`, `production`, `Community Edition`. */
  readonly tags: readonly string[];
  /** The layers, in the order of `-f`. */
  readonly files: readonly string[];
  /** What the picture is compared with, in a few words. */
  readonly beside?: string;
  /** What the reader must know before believing it: an overlay without its base, broken YAML. */
  readonly caveats: readonly string[];
  /** From people to the gateway. */
  readonly way: readonly Part[];
  readonly pools: readonly Pool[];
  readonly stores: readonly Part[];
  /** What happens when a node goes away, part by part. */
  readonly nodeLoss: readonly Fact[];
  /** The guide's six sections. */
  readonly guide: readonly ItemList[];
  /** Findings of other sections. */
  readonly beyond: readonly Item[];
  /** What a change does to objects that no part stands for. */
  readonly changed: readonly ObjectChange[];
}
