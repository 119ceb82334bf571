import type { ChartName } from '../charts/chart.ts';
import type { WrittenLeaf } from '../deployment/written-leaves.ts';
import type { FixPlan } from '../fix.ts';
import type { JsonObject } from '../json.ts';
import type { PathLike } from '../path.ts';
import type { Severity } from '../severity.ts';
import type { ShapeError } from '../shape/shape-error.ts';
import type { Values } from '../values/values.ts';
import type { Message } from '../words/say.ts';

/** Folders of `rules/`; the first six are the guide's sections. */
export type Section =
  | 'scheduling'
  | 'database'
  | 'components'
  | 'storage'
  | 'network'
  | 'security-context'
  | 'render'
  | 'no-effect'
  | 'operations'
  | 'shape'
  | 'file'
  | 'change';

/** What a rule is, as data: docs pages, settings, README table and hovers are made from it. */
export interface RuleMeta {
  /** Stable, kebab-case; also the file's name. */
  readonly id: string;
  readonly section: Section;
  readonly severity: Severity;
  /** What to do, in a few words: "Pin core services to their own nodes". */
  readonly title: string;
  /** The guide's reason (or the chart's), in our words; one to three sentences of Markdown. */
  readonly why: string;
  /** How to mend it in a sentence or two, for hovers and pages. */
  readonly how: string;
  /** The page of Polyaxon's docs that says more, if one does. */
  readonly docs?: string;
  readonly charts: readonly ChartName[];
  /** The proof: the chart's templates that show it, or whatever else decides. */
  readonly source: string;
}

/** How an editor may draw a finding: faded, or struck through. */
export type Tag = 'unnecessary' | 'deprecated';

/** One place where a rule speaks. */
export interface Report {
  /** What is spoken of. Shown at the key, or at the nearest written ancestor if it is not written. */
  readonly at: PathLike;
  /** Where to point when `at` is written: at its key (default) or at its value. */
  readonly on?: 'key' | 'value';
  readonly message: Message;
  readonly severity?: Severity;
  readonly fixes?: readonly FixPlan[];
  readonly tags?: readonly Tag[];
}

/** What a check may look at. */
export interface RuleContext {
  readonly values: Values;
  /** See `ValuesPlace.comparesRenders`. */
  readonly comparesRenders?: true;
  /** Every scalar that is written, an empty map or list too. */
  readonly leaves: readonly WrittenLeaf[];
  /** What the chart's shape schema says of the written values. */
  readonly shape: readonly ShapeError[];
}

export interface RuleExample {
  readonly bad: string;
  readonly good: string;
}

export interface Rule extends RuleMeta {
  /** Silent in the trial profile (minikube and the like). */
  readonly production?: true;
  /** Speaks of what is missing, so it is silent in overlays, whose base may have it. */
  readonly absence?: true;
  /**
   * It goes through what is written, and what it says of a path follows from what is written there and
   * from what it asks of the values by path. Where releases share a layer, it then looks again only at
   * what differs.
   */
  readonly keywise?: true;
  /** Speaks only where the configuration gives it a severity. */
  readonly offByDefault?: true;
  /** More general rules whose findings at the same path, or below it, give way to this one's. */
  readonly supersedes?: readonly string[];
  /** Chart versions the rule holds for, both ends included; all if left out. */
  readonly versions?: { readonly from?: string; readonly to?: string };
  /** JSON Schema (draft-07) on effective values: valid means nothing to say. See `conditions.ts`. */
  readonly condition?: JsonObject;
  /** Where and what to say. Called only where `condition`, if there is one, is not met. */
  check(context: RuleContext): Iterable<Report>;
  /** For the docs page and the tests: whole files, `deploymentChart` included. */
  readonly example: RuleExample;
}

/** What a deployment's values were and what they are to be, with the sub-charts' defaults. */
export interface ChangeContext {
  readonly before: Values;
  readonly after: Values;
}

/** Values before and after a change: whole files, `deploymentChart` included. */
export interface ChangeExample {
  readonly before: string;
  readonly bad: string;
  readonly good: string;
}

/** A rule about a change: it speaks only where it is known what is deployed. */
export interface ChangeRule extends RuleMeta {
  checkChange(context: ChangeContext): Iterable<Report>;
  readonly example: ChangeExample;
}

/** Advice that values cannot carry out: told on hover of the keys that it concerns, never a finding. */
export interface HoverNote extends RuleMeta {
  /** Value paths, e.g. `nodeSelector`; those of a list's items without a number. */
  readonly hoverOn: readonly string[];
  /** A whole preset that Polyaxon accepts, to begin with. */
  readonly preset?: string;
  applies(values: Values): boolean;
}

/** Besides rules and notes, the list holds what the pipeline itself reports: metadata without a check. */
export type AnyRule = Rule | ChangeRule | HoverNote | RuleMeta;

export function isRule(rule: AnyRule): rule is Rule {
  return 'check' in rule;
}

export function isHoverNote(rule: AnyRule): rule is HoverNote {
  return 'hoverOn' in rule;
}

export function isChangeRule(rule: AnyRule): rule is ChangeRule {
  return 'checkChange' in rule;
}
