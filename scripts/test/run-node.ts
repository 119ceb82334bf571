import { spawn } from 'node:child_process';
import { NONE, type Outcome, readCounts } from './counts.ts';

/** Runs a step in its own Node, shows what it prints, and reads its counts from that. */
export async function runNode(args: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, args, { stdio: ['inherit', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk;
    process.stdout.write(chunk);
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { ok: status === 0, counts: readCounts(printed) ?? NONE };
}
