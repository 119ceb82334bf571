import { mock as realMock, type TestContext } from 'node:test';

/*
 * Stands in for `node:test`: keeps the tests, to be run any number of times in one process.
 */
type Body = (context: Context) => unknown;

interface Context {
  readonly name: string;
  readonly skip: (why?: string) => void;
  readonly diagnostic: () => void;
  readonly after: (run: () => unknown) => void;
  readonly mock: typeof realMock;
}

export interface CollectedTest {
  readonly name: string;
  readonly run: Body;
}

export const collected: CollectedTest[] = [];

export type { TestContext };
export const mock = realMock;

export function test(name: string, options: { skip?: unknown } | Body, run?: Body): void {
  const body = typeof options === 'function' ? options : run;
  const isLeftOut =
    typeof options === 'object' && options.skip !== undefined && options.skip !== false;
  if (body && !isLeftOut) collected.push({ name, run: body });
}

/** Runs one; what it threw, or undefined. */
export async function failureOf({ name, run }: CollectedTest): Promise<unknown> {
  const last: (() => unknown)[] = [];
  try {
    await run({
      name,
      skip: () => {},
      diagnostic: () => {},
      after: (end) => void last.push(end),
      mock: realMock,
    });
    return undefined;
  } catch (error) {
    return error ?? new Error('thrown');
  } finally {
    for (const end of last) await end();
  }
}
