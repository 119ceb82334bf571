/** The real one, also where a test has taken the clock into its hands. */
const later = setTimeout;

/**
 * Waits until something holds. The limit is for what never comes, not for what comes late: it is far
 * beyond what a busy machine needs.
 */
export async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`It never came that ${holds}`);
    await new Promise((resolve) => later(resolve, 5));
  }
}
