import { type CompletionItem, MarkupKind, Position } from 'vscode-languageserver';
import { isConfigName } from '../../core/config-name.ts';
import { isObject } from '../../core/json.ts';
import type { Path } from '../../core/path.ts';
import { isBelowKey } from '../../features/completion/typed-word.ts';
import { valuesFiles } from '../../features/completion/values-files.ts';
import { configCompletionsAt } from '../../features/config-completion.ts';
import { describePath } from '../../features/describe-path.ts';
import { beforeValues, completionsIn, valuesAround } from '../completions-in.ts';
import { toCompletionItem } from '../convert.ts';
import type { Linted } from '../lint-cache.ts';
import { plainOfMarkdown } from '../plain-of-markdown.ts';
import type { ServerContext } from '../server-context.ts';

export function serveCompletion({
  connection,
  answerSoon,
  abilities,
  effectsOf,
}: ServerContext): void {
  connection.onCompletion(({ textDocument, position, context }) =>
    answerSoon(
      'completion',
      textDocument.uri,
      [],
      (result, conversion, current) => {
        const offset = result.positions.offsetAt(position);
        // Who goes on to the next line may want nothing: the next Enter would accept what is shown.
        if (context?.triggerCharacter === '\n' && !isBelowKey(result.source.text, offset))
          return [];
        const items = isConfigName(current.source.name)
          ? configCompletionsAt(current.source.text, offset, namedBy(current), current.words)
          : completionsIn(current, result, offset);
        return items.map((item) => toCompletionItem(item, conversion));
      },
      beforeValues,
    ),
  );
  connection.onCompletionResolve((item) => {
    const { uri, path, at } = isCompletionData(item.data) ? item.data : NOTHING;
    return answerSoon(
      'completion',
      uri,
      item,
      async (found, _, current) => {
        const offset = found.positions.offsetAt(at);
        const result = valuesAround(current, found, offset, isBelow(item));
        const chart = result.sites[0]?.values.chart;
        const value = describePath(result, path, chart && (await effectsOf(chart)));
        const kind = abilities.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
        const shown = abilities.markdown ? value : plainOfMarkdown(value);
        return shown === '' ? item : { ...item, documentation: { kind, value: shown } };
      },
      beforeValues,
    );
  });
}

/** Values files of the configuration's folder, as it names them. */
function namedBy({ source, workspace }: Linted): readonly string[] {
  const files = workspace ? valuesFiles(source.name, workspace) : [];
  return files.filter((file) => !file.startsWith('../'));
}

const NOTHING = { uri: '', path: [], at: { line: 0, character: 0 } };

/** It begins with a line break. */
function isBelow({ textEdit }: CompletionItem): boolean {
  return textEdit?.newText.startsWith('\n') === true;
}

interface CompletionData {
  readonly uri: string;
  readonly path: Path;
  /** Where the word begins that it is offered for. */
  readonly at: Position;
}

function isCompletionData(data: unknown): data is CompletionData {
  return (
    isObject(data) &&
    typeof data.uri === 'string' &&
    Array.isArray(data.path) &&
    Position.is(data.at)
  );
}
