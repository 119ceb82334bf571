import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';

/** For `node --test`: the lines that no test ran, by file, and the share of those that one did. */
// biome-ignore lint/style/noDefaultExport: Node takes a reporter by its default export.
export default async function* reporter(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of source) {
    if (type === 'test:fail') yield `✖ ${data.name}\n`;
    if (type !== 'test:coverage') continue;
    const { files, totals, workingDirectory } = data.summary;
    for (const { path, lines } of files) {
      const missed = lines.filter(({ count }) => count === 0).map(({ line }) => line);
      if (missed.length > 0) yield `${relative(workingDirectory, path)}: ${ranges(missed)}\n`;
    }
    const { coveredLineCount, totalLineCount, coveredLinePercent } = totals;
    yield `${coveredLineCount} of ${totalLineCount} lines: ${coveredLinePercent.toFixed(2)} %\n`;
  }
}

/** `3, 5–8` of sorted numbers. */
function ranges(lines: readonly number[]): string {
  const all: [from: number, to: number][] = [];
  for (const line of lines) {
    const last = all.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else all.push([line, line]);
  }
  return all.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ');
}
