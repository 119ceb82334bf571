/** Worst first. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What may be set for a rule. */
export const LEVELS = [...SEVERITIES, 'off'] as const;

export type Level = (typeof LEVELS)[number];

/** How bad a severity is: the lower, the worse. */
export function rankOf(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
