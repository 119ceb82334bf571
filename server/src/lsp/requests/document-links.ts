import type { DocumentLink } from 'vscode-languageserver';
import type { LintResult } from '../../core/lint.ts';
import { documentLinks } from '../../features/navigation/document-links.ts';
import { namesFiles } from '../../features/navigation/names-files.ts';
import { ruleNames } from '../../features/navigation/rule-names.ts';
import type { Conversion } from '../conversion.ts';
import { pageLink, toLocation, toRange } from '../convert.ts';
import type { ServerContext } from '../server-context.ts';

export function serveDocumentLinks({ connection, answer }: ServerContext): void {
  connection.onDocumentLinks(({ textDocument }) =>
    answer(
      'document links',
      textDocument.uri,
      [],
      (result, conversion, { workspace }) => [
        ...documentLinks(result, workspace).map(({ span, target }) => ({
          range: toRange(span, result.positions),
          target: toLocation(target, conversion).uri,
        })),
        ...toRules(result, conversion),
      ],
      ({ source, workspace }) => namesFiles(source, workspace),
    ),
  );
}

function toRules(result: LintResult, { abilities }: Conversion): readonly DocumentLink[] {
  return ruleNames(result).map(({ rule: { id, title }, span }) => ({
    range: toRange(span, result.positions),
    target: pageLink(id, abilities),
    tooltip: title,
  }));
}
