import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { countsLine } from './counts.ts';

/** For `node --test`: what failed, what was skipped and why, and one line that counts. */
// biome-ignore lint/style/noDefaultExport: Node takes a reporter by its default export.
export default async function* reporter(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let passed = 0;
  let failed = 0;
  const skipped: string[] = [];
  for await (const { type, data } of source) {
    if (type === 'test:stderr') yield data.message;
    if (type === 'test:pass') {
      if (data.skip !== undefined) skipped.push(`${data.name}: ${String(data.skip)}`);
      else if (data.details.type !== 'suite') passed += 1;
    }
    if (type === 'test:fail') {
      // A file or a suite fails with what is in it, and that is told.
      if (isMadeOfOthers(data.details.error)) continue;
      failed += 1;
      yield `\n✖ ${data.name}\n  ${placeOf(data)}\n${indented(reasonOf(data.details.error))}\n`;
    }
  }
  for (const line of skipped) yield `skipped: ${line}\n`;
  yield `${countsLine({ passed, failed, skipped: skipped.length })}\n`;
}

function isMadeOfOthers(error: Error & { readonly failureType?: string }): boolean {
  return error.failureType === 'subtestsFailed';
}

function placeOf({ file, line }: { readonly file?: string; readonly line?: number }): string {
  return `${file === undefined ? 'unknown file' : relative('.', file)}:${line ?? 1}`;
}

function reasonOf({ cause, message }: Error): string {
  if (!(cause instanceof Error)) return cause === undefined ? message : String(cause);
  // An assertion says what differs; of anything else the place is what is missing.
  return 'code' in cause && cause.code === 'ERR_ASSERTION'
    ? cause.message
    : (cause.stack ?? cause.message);
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
