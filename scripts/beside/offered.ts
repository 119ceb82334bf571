import {
  type CompletionItem,
  CompletionRequest,
  DidCloseTextDocumentNotification,
} from 'vscode-languageserver/node';
import { positionsOf } from '../../server/src/core/positions.ts';
import type { Server } from '../bench/servers.ts';
import type { Place } from './places.ts';

/** A word of a list, and the text once it is taken. */
export interface Offer {
  readonly label: string;
  readonly accepted: string;
}

const CURSOR = '‸';

let opened = 0;

/** What a server offers at a place, as an editor shows it: what does not begin like the word at the cursor is left out. */
export async function offeredAt(server: Server, place: Place): Promise<readonly Offer[]> {
  const offset = place.text.indexOf(CURSOR);
  const text = place.text.replace(CURSOR, '');
  const uri = `file:///beside/${++opened}/${place.name}`;
  await server.open(uri, text);
  const answer = await server.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position: positionsOf(text).positionAt(offset),
  });
  await server.connection.sendNotification(DidCloseTextDocumentNotification.type, {
    textDocument: { uri },
  });
  const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
  return items.filter(isWord).flatMap((item) => offerOf(item, text, offset) ?? []);
}

/** `null` fits wherever a schema has a default to take away, and an item may be a shape without a word. */
function isWord({ label }: CompletionItem): boolean {
  return label !== 'null' && !label.includes('(');
}

function offerOf(item: CompletionItem, text: string, offset: number): Offer | undefined {
  const span = spanOf(item, text, offset);
  const typed = text.slice(span.start, offset).replace(/^["']/, '').toLowerCase();
  const shown = (item.filterText ?? item.label).replace(/^["']/, '').toLowerCase();
  if (!shown.startsWith(typed)) return undefined;
  const inserted = item.textEdit?.newText ?? item.insertText ?? item.label;
  const isSnippet = item.insertTextFormat === 2;
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  const indent = /^ */.exec(line)?.[0] ?? '';
  const plain = (isSnippet ? withoutStops(inserted) : inserted).replaceAll('\n', `\n${indent}`);
  return {
    label: item.label.replaceAll('"', ''),
    accepted: text.slice(0, span.start) + plain + text.slice(span.end),
  };
}

function spanOf({ textEdit }: CompletionItem, text: string, offset: number) {
  if (textEdit) {
    const { start, end } = 'range' in textEdit ? textEdit.range : textEdit.replace;
    const positions = positionsOf(text);
    return { start: positions.offsetAt(start), end: positions.offsetAt(end) };
  }
  const word = /[\w-]*$/.exec(text.slice(0, offset))?.[0] ?? '';
  return { start: offset - word.length, end: offset };
}

/** A snippet as it stands before anybody fills it in: the first of a choice. */
function withoutStops(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:[^,|\\]|\\.)*)[^|}]*\|\}/g, '$1')
    .replace(/\$\{\d+:?((?:[^}\\]|\\.)*)\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([\\$},|])/g, '$1');
}
