import { rulePage } from '../../server/src/features/rule-page.ts';

/** A run of the command line and what must come of it; see scenarios/README.md. */
export interface Scenario {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly stdin: string;
  readonly command: readonly string[];
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
  /** What files hold afterwards; all others must be as they were. */
  readonly after: ReadonlyMap<string, string>;
  /** Whether it is also run as a process of its own, with a real disk. */
  readonly asProcess: boolean;
}

const NAMED = ['file', 'bytes', 'after'];
const PLAIN = ['stdin', 'command', 'stdout', 'stderr', 'exit', 'process'];

export function readScenario(written: string): Scenario {
  const text = written.replace(/\{page of ([\w-]+)\}/g, (_, rule: string) => rulePage(rule));
  const files = new Map<string, Uint8Array>();
  const after = new Map<string, string>();
  const plain = new Map<string, string>();
  for (const { head, body } of sections(text)) {
    const [, kind = '', name = ''] = /^(\w+)(?:: (.+))?$/.exec(head) ?? [];
    if (name === '' ? !PLAIN.includes(kind) : !NAMED.includes(kind)) {
      throw new Error(`There is no section ====${head}====`);
    }
    if (kind === 'file') files.set(name, new TextEncoder().encode(body));
    else if (kind === 'bytes') files.set(name, fromHex(body));
    else if (kind === 'after') after.set(name, body);
    else plain.set(kind, body);
  }
  const exit = plain.get('exit');
  if (exit === undefined) throw new Error('The section ====exit==== is missing');
  return {
    files,
    after,
    stdin: plain.get('stdin') ?? '',
    command: (plain.get('command') ?? '').split(/\s+/).filter((word) => word !== ''),
    stdout: plain.get('stdout') ?? '',
    stderr: plain.get('stderr') ?? '',
    exit: Number(exit),
    asProcess: plain.has('process'),
  };
}

function sections(text: string): readonly { readonly head: string; readonly body: string }[] {
  const heads = [...text.matchAll(/^====(.+)====\r?\n/gm)];
  return heads.map((match, index) => ({
    head: match[1] ?? '',
    body: text.slice(match.index + match[0].length, heads[index + 1]?.index),
  }));
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/[0-9a-f]{2}/gi) ?? [], (pair) => Number.parseInt(pair, 16));
}
