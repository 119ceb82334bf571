import type { Problem } from './arguments.ts';
import type { Io, Output } from './io.ts';
import { type Style, styleFor } from './style.ts';
import { encode, writeWhole } from './text-file.ts';

interface ReportTarget<Report> {
  readonly report: (report: Report, style: Style) => string;
  readonly output: string | undefined;
}

/** To the file that was asked for, without colours, or else to a stream. */
export async function writeReport<Report>(
  report: Report,
  { report: reporter, output }: ReportTarget<Report>,
  stream: Output,
  io: Io,
): Promise<Problem | undefined> {
  if (output === undefined) {
    stream.write(reporter(report, styleFor(stream, io.env)));
    return undefined;
  }
  const style = styleFor({ ...stream, isTTY: false }, {});
  return writeWhole(output, encode(reporter(report, style)), io);
}
