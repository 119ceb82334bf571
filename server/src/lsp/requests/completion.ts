import { MarkupKind } from 'vscode-languageserver';
import { isConfigName } from '../../core/config-name.ts';
import { isObject } from '../../core/json.ts';
import type { Path } from '../../core/path.ts';
import { isBelowKey } from '../../features/completion/typed-word.ts';
import { valuesFiles } from '../../features/completion/values-files.ts';
import { configCompletionsAt } from '../../features/config-completion.ts';
import { describePath } from '../../features/describe-path.ts';
import { beforeValues, completionsIn, describedBy } from '../completions-in.ts';
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
    const { uri, path } = isCompletionData(item.data) ? item.data : { uri: '', path: [] };
    return answerSoon(
      'completion',
      uri,
      item,
      async (found, _, current) => {
        const result = describedBy(current, found);
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

function isCompletionData(data: unknown): data is { readonly uri: string; readonly path: Path } {
  return isObject(data) && typeof data.uri === 'string' && Array.isArray(data.path);
}
