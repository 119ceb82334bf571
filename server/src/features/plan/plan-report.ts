import type { ChartName } from '../../core/charts/chart.ts';
import type { Json } from '../../core/json.ts';
import type { Consequence } from '../../core/plan/consequence.ts';
import type { Severity } from '../../core/severity.ts';

/** What a change does, as plain data, without secrets. */
export interface PlanReport<F extends PlannedFinding = PlannedFinding> {
  readonly releases: readonly PlannedRelease<F>[];
  /** Files of which nothing can be told, in a sentence each. */
  readonly remarks: readonly string[];
}

export interface PlannedRelease<F extends PlannedFinding = PlannedFinding> {
  /** `{release}` where nothing names it. */
  readonly name: string;
  readonly chart: ChartName;
  /** Where its new values are. */
  readonly path: string;
  readonly changes: readonly ReportedChange[];
  readonly objects: readonly ReportedObject[];
  readonly findings: readonly F[];
  /** Where the plan comes from, and what it leaves out; sentences. */
  readonly notes: readonly string[];
  /** False where the plan is a likely one. */
  readonly certain: boolean;
  /** False where it is not known which objects change. */
  readonly objectsKnown: boolean;
}

/** A finding with the file that it is in. */
export interface PlannedFinding {
  readonly file: string;
  /** The rule's id. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
}

export interface ReportedChange {
  readonly path: string;
  /** Null where there is no value. */
  readonly from: Json;
  readonly to: Json;
  readonly objects: readonly ChangedObject[];
  readonly certain: boolean;
}

/** An object may stand here several times, once for each thing that happens to it. */
export interface ChangedObject {
  readonly kind: string;
  readonly name: string;
  readonly consequence: Consequence;
  readonly fields: readonly string[];
}

export interface ReportedObject {
  readonly kind: string;
  readonly name: string;
  readonly consequences: readonly Consequence[];
}
