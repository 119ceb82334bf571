import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver/node';
import { disk } from '../../server/src/lsp/disk.ts';
import { startClient, VSCODE } from './lsp-client.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder on the real disk; gone after the test. */
export function writeFolder(t: TestContext, files: Files): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'polyaxon-values-')));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A server that looks at a folder on the real disk; `rules` are those whose problems are told. */
export async function startOn(t: TestContext, folder: string, rules: readonly string[]) {
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
  const capabilities = {
    ...VSCODE,
    workspace: { ...VSCODE.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
  };
  const rootUri = pathToFileURL(folder).href;
  const client = await startClient(t, { files: disk, capabilities, rootUri, pause: 5 });
  const { connection } = client;
  const open = (name: string) => client.open(readFileSync(join(folder, name), 'utf8'), uriOf(name));
  return {
    open,
    /** `2:13 wrong-type`, lines and columns from one on. */
    found: async (name: string): Promise<readonly string[]> => {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri: uriOf(name) },
      });
      assert.ok(report.kind === 'full');
      return report.items
        .filter(({ code }) => rules.includes(String(code)))
        .map(({ code, range }) => `${range.start.line + 1}:${range.start.character + 1} ${code}`);
    },
    /** As an editor renames a file that is open. */
    rename: async (from: string, to: string) => {
      renameSync(join(folder, from), join(folder, to));
      await connection.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri: uriOf(from) },
      });
      await open(to);
      await connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [
          { uri: uriOf(from), type: 3 },
          { uri: uriOf(to), type: 1 },
        ],
      });
    },
  };
}
