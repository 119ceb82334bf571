/** Asks again and again until there is an answer; fails with what was awaited after the deadline. */
export async function until<T>(
  awaited: string,
  ask: () => T | undefined | PromiseLike<T | undefined>,
  deadlineMs = 15_000,
): Promise<T> {
  const deadline = performance.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(`Waited ${deadlineMs} ms for ${awaited}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
