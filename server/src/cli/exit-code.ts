/** As ESLint has them; the greatest wins where several files differ. */
export const exitCode = {
  ok: 0,
  /** Something is reported at error level, or there are too many warnings. */
  found: 1,
  /** Not everything could be done that was asked for. */
  failed: 2,
} as const;
