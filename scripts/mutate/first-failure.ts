import type { TestEvent } from 'node:test/reporters';

/** For `node --test`: says which test failed first, and ends there. */
// biome-ignore lint/style/noDefaultExport: Node takes a reporter by its default export.
export default async function* firstFailure(
  source: AsyncIterable<TestEvent>,
): AsyncGenerator<string> {
  for await (const { type, data } of source) {
    if (type !== 'test:fail') continue;
    yield `${data.name}\n`;
    process.exit(1);
  }
}
