/** Asks again and again until there is an answer; fails with what was awaited after the deadline, and what is there. */
export async function until<T>(
  awaited: string,
  ask: () => T | undefined | PromiseLike<T | undefined>,
  deadlineMs = 15_000,
  seen: () => string = () => '',
): Promise<T> {
  const deadline = performance.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline)
      throw new Error(`Waited ${deadlineMs} ms for ${awaited}\n${seen()}`.trimEnd());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
