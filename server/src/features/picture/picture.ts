import type { Severity } from '../../core/severity.ts';
import type { Message } from '../../core/words/say.ts';

/*
 * A deployment as its effective values say it, for people. Everything in it has a place in the values,
 * so that a click can go there; nothing in it is a score. `W` is what its words are: sentences that know
 * how they were made while it is drawn, text once it is told.
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
export interface Fact<W = string> {
  readonly text: W;
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
  readonly said: Message;
  readonly objects: readonly ObjectChange[];
}

/** A box: something on the way in, a pod, a store. */
export interface Part<W = string> {
  readonly title: W;
  /** Pods of one kind; a number, `1–4` for an autoscaler, or what another tool has yet to fill in. */
  readonly replicas?: W;
  readonly lines: readonly W[];
  readonly facts: readonly Fact<W>[];
  readonly at: Anchor;
  /** The object in the cluster: `Deployment {release}-polyaxon-api`. */
  readonly object?: string;
  readonly outside?: true;
  /** What a change does to the object, where there is a base to compare with. */
  readonly consequences?: readonly string[];
}

/** Pods that go to the same nodes. */
export interface Pool<W = string> {
  readonly title: W;
  readonly note: W;
  readonly at: Anchor;
  readonly pods: readonly Part<W>[];
  /** Whether user runs can land here: "can land here". */
  readonly runs: Fact<W>;
}

/** One line of a list: a recommendation of the guide, or a finding. */
export interface Item<W = string> {
  readonly status: 'met' | 'unmet' | 'open' | 'none' | 'note';
  readonly rule: string;
  readonly severity?: Severity;
  readonly text: W;
  /** Why it does not apply, or what to do. */
  readonly more?: W;
  readonly at?: Anchor;
  /** An editor can offer a fix. */
  readonly fixable?: true;
}

export interface ItemList<W = string> {
  readonly title: W;
  readonly items: readonly Item<W>[];
}

export interface Picture<W = string> {
  readonly title: string;
  /** `platform 2.15.1`, `production`, `Community Edition`. */
  readonly tags: readonly W[];
  /** The layers, in the order of `-f`. */
  readonly files: readonly string[];
  /** What the picture is compared with, in a few words. */
  readonly beside?: W;
  /** What the reader must know before believing it: an overlay without its base, broken YAML. */
  readonly caveats: readonly W[];
  /** From people to the gateway. */
  readonly way: readonly Part<W>[];
  readonly pools: readonly Pool<W>[];
  readonly stores: readonly Part<W>[];
  /** What happens when a node goes away, part by part. */
  readonly nodeLoss: readonly Fact<W>[];
  /** The guide's six sections. */
  readonly guide: readonly ItemList<W>[];
  /** Findings of other sections. */
  readonly beyond: readonly Item<W>[];
  /** What a change does to objects that no part stands for. */
  readonly changed: readonly ObjectChange[];
}
