import type { PlannedFinding, PlanReport } from '../../features/plan/plan-report.ts';
import type { ReportedFinding } from '../reporters/reporter.ts';
import type { Style } from '../style.ts';

/** A finding of a change as it is reported, with the file that it is in. */
export type ToldFinding = PlannedFinding & ReportedFinding;

export type ToldPlan = PlanReport<ToldFinding>;

/** An output format of a plan; what it returns ends with a newline or is empty. */
export type PlanReporter = (report: ToldPlan, style: Style) => string;
