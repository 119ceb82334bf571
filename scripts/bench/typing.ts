import { execFileSync } from 'node:child_process';
import {
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  type Position,
} from 'vscode-languageserver/node';
import type { Kind, Server } from './servers.ts';
import { start } from './servers.ts';
import { median } from './timing.ts';

/** Milliseconds from a key to what it brings. */
export interface Typing {
  readonly open: number;
  readonly diagnostics: number;
  readonly hover: number;
  readonly completion: number;
  /** Resident memory after all of it, in MB. */
  readonly memory: number;
}

const KEY = 'replicas: ';

/** Opens a text in a server and types into it: a digit behind a value in its first third, and takes it back. */
export async function typingIn(kind: Kind, text: string, rounds: number): Promise<Typing> {
  const server = await start(kind);
  const uri = 'file:///bench/values.yaml';
  const opened = await timed(() => told(server, uri, () => server.open(uri, text)));
  const position = positionOf(text);
  let version = 1;
  const type = async () => {
    version++;
    const isBack = version % 2 === 1;
    const end = isBack ? { ...position, character: position.character + 1 } : position;
    await server.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end }, text: isBack ? '' : '1' }],
    });
  };
  const ask = (what: typeof HoverRequest.type | typeof CompletionRequest.type) => async () => {
    await type();
    await server.connection.sendRequest(what.method, { textDocument: { uri }, position });
  };
  const inKey = { ...position, character: position.character - KEY.length + 1 };
  const hover = async () => {
    await type();
    await server.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: inKey,
    });
  };
  // Whoever pushes diagnostics has to be done with them before the next measurement.
  const settled = (make: () => Promise<void>) => async () => {
    const pushed = server.kind.pulls ? undefined : server.pushed(uri);
    const time = await timed(make);
    await pushed;
    return time;
  };
  const diagnostics = await several(rounds, () => timed(() => told(server, uri, type)));
  const hovers = await several(rounds, settled(hover));
  const completions = await several(rounds, settled(ask(CompletionRequest.type)));
  const memory = memoryOf(server.pid);
  await server.stop();
  return { open: opened, diagnostics, hover: hovers, completion: completions, memory };
}

/** Does something, and waits for the diagnostics that it brings. */
async function told(server: Server, uri: string, act: () => Promise<void>): Promise<void> {
  if (!server.kind.pulls) {
    const pushed = server.pushed(uri);
    await act();
    await pushed;
    return;
  }
  await act();
  await server.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
}

function positionOf(text: string): Position {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.includes(KEY));
  return { line, character: (lines[line] ?? '').indexOf(KEY) + KEY.length };
}

/** The median, the first few not counted. */
async function several(rounds: number, run: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds + 5; round++) times.push(await run());
  return median(times.slice(5));
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}

function memoryOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
