import { createHash } from 'node:crypto';
import type { FileReport, ReportedFinding } from './reporter.ts';

/**
 * What tells each finding of a file from all others in a later run: the file, the rule, the value path
 * and how many such there are above; not the line and not the words.
 */
export function fingerprintsOf({ path, findings }: FileReport): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = identityOf(path, finding);
    const before = seen.get(identity) ?? 0;
    seen.set(identity, before + 1);
    return createHash('sha256').update(`${identity}\0${before}`).digest('hex').slice(0, 32);
  });
}

function identityOf(file: string, { rule, path }: ReportedFinding): string {
  return [file, rule, path].join('\0');
}
