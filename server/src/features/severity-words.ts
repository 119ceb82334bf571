import type { Severity } from '../core/severity.ts';
import { type Said, say } from '../core/words/say.ts';

/** A severity within a line. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Said>> = {
  error: say`error`,
  warning: say`warning`,
  info: say`info`,
  hint: say`hint`,
};
