/** What V8 says of one script: offsets in its text, inner ranges after outer ones. */
export interface ScriptCoverage {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly Range[] }[];
}

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

export interface LineCoverage {
  /** Lines that hold code. */
  readonly total: number;
  /** Those that never ran, counted from one. */
  readonly missed: readonly number[];
}

/**
 * The lines of a text that ran in none of some runs. A line has run if any of its code has. `runs` is
 * empty for a file that was never loaded.
 */
export function missedLines(text: string, runs: readonly ScriptCoverage[]): LineCoverage {
  const ran = new Uint8Array(text.length);
  for (const { functions } of runs) {
    const counts = new Uint8Array(text.length);
    for (const { startOffset, endOffset, count } of functions.flatMap(({ ranges }) => ranges)) {
      counts.fill(count > 0 ? 1 : 0, startOffset, endOffset);
    }
    for (const [offset, count] of counts.entries()) if (count > 0) ran[offset] = 1;
  }
  let total = 0;
  const missed: number[] = [];
  let offset = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (holdsCode(line)) {
      total++;
      if (!runsIn(line, offset, ran)) missed.push(index + 1);
    }
    offset += line.length + 1;
  }
  return { total, missed };
}

function runsIn(line: string, start: number, ran: Uint8Array): boolean {
  for (let index = 0; index < line.length; index++) {
    if (line.charAt(index).trim() !== '' && ran[start + index] === 1) return true;
  }
  return false;
}

/** No blank line, no comment, no brace alone. */
function holdsCode(line: string): boolean {
  const code = line.trim();
  return code !== '' && !/^(?:\/\/|\/\*|\*)/.test(code) && /\w/.test(code);
}
