import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  InsertTextFormat,
  InsertTextMode,
  type Location,
  type Hover as LspHover,
  type TextEdit as LspTextEdit,
  MarkupKind,
  type Range,
  type SnippetTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Finding, messageOf, type Related } from '../core/finding.ts';
import type { TextEdit } from '../core/fix.ts';
import { type Positions, positionsOf } from '../core/positions.ts';
import type { Tag } from '../core/rules/rule.ts';
import type { Severity } from '../core/severity.ts';
import type { Span } from '../core/span.ts';
import { type Message, textOf } from '../core/words/say.ts';
import { tellIn } from '../core/words/translate.ts';
import type { Action } from '../features/action.ts';
import type { Completion } from '../features/completion/completion.ts';
import { plainMessage } from '../features/escape-message.ts';
import type { Hover } from '../features/hover.ts';
import type { Target } from '../features/navigation/target.ts';
import { rulePage } from '../features/rule-page.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { Conversion } from './conversion.ts';
import { nameOf, uriOf } from './documents.ts';
import { fileEdit } from './file-edit.ts';
import { plainOfMarkdown } from './plain-of-markdown.ts';
import { snippetEdits } from './snippet-edits.ts';

export const SOURCE = 'polyaxon-values';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.polyaxonValues`;
export const MIGRATE = `${CodeActionKind.Source}.migrate.polyaxonValues`;

/** Insertions are `refactor.rewrite` in the protocol, the nearest kind that editors know. */
const KINDS = {
  quickfix: CodeActionKind.QuickFix,
  insert: CodeActionKind.RefactorRewrite,
} as const satisfies Record<Action['kind'], CodeActionKind>;

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const satisfies Record<Severity, DiagnosticSeverity>;

const TAGS = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
} as const satisfies Record<Tag, DiagnosticTag>;

export function toRange({ start, end }: Span, positions: Positions): Range {
  return { start: positions.positionAt(start), end: positions.positionAt(end) };
}

export function toSpan({ start, end }: Range, positions: Positions): Span {
  return { start: positions.offsetAt(start), end: positions.offsetAt(end) };
}

export function toDiagnostic(finding: Finding, conversion: Conversion): Diagnostic {
  const { rule, severity, span, tags, related = [] } = finding;
  const { positions, abilities, words } = conversion;
  const elsewhere = abilities.relatedInformation ? related : [];
  return {
    range: toRange(span, positions),
    severity: SEVERITIES[severity],
    code: rule.id,
    codeDescription: { href: pageLink(rule.id, abilities) },
    source: SOURCE,
    message: plainMessage(messageOf(finding, tellIn(words))),
    ...(tags.length > 0 ? { tags: tags.map((tag) => TAGS[tag]) } : {}),
    ...(elsewhere.length > 0
      ? { relatedInformation: elsewhere.map((each) => toRelated(each, conversion)) }
      : {}),
  };
}

function toRelated(
  { source, span, message }: Related,
  conversion: Conversion,
): DiagnosticRelatedInformation {
  return {
    location: toLocation({ source, span }, conversion),
    message: plainMessage(textOf(message)),
  };
}

/** A place in this document or in another file. */
export function toLocation(
  { source, span }: Target,
  { document, positions, deployedUri }: Conversion,
): Location {
  const isHere = source.name === nameOf(document.uri);
  const isShown = isHere && source.text === document.text;
  const deployed = isShown ? undefined : deployedUri?.(source);
  if (deployed !== undefined) {
    return { uri: deployed, range: toRange(span, positionsOf(source.text)) };
  }
  const uri = isHere ? document.uri : uriOf(source.name);
  return { uri, range: toRange(span, isShown ? positions : positionsOf(source.text)) };
}

const OPEN_PAGE = 'polyaxonValues.openDocumentation';

/** A link to a rule's page: our client shows the one that comes with the server, without any network. */
export function pageLink(id: string, { opensDocumentation }: ClientAbilities): string {
  if (!opensDocumentation) return rulePage(id);
  return `command:${OPEN_PAGE}?${encodeURIComponent(JSON.stringify([id]))}`;
}

/** Undefined for what the client cannot do: open a page, make a file. */
export function toCodeAction(action: Action, conversion: Conversion): CodeAction | undefined {
  const { kind, edits, finding, preferred, documentation, newFile } = action;
  const { abilities, words } = conversion;
  const title = tellIn(words)(action.title);
  if (documentation !== undefined && !abilities.opensDocumentation) return undefined;
  const file = newFile && fileEdit(newFile, conversion);
  if (newFile && !file) return undefined;
  return {
    title,
    kind: KINDS[kind],
    ...(finding ? { diagnostics: [toDiagnostic(finding, conversion)] } : {}),
    ...(preferred ? { isPreferred: true } : {}),
    ...(edits.length > 0 ? { edit: toWorkspaceEdit(edits, conversion) } : {}),
    ...(file ? { edit: file } : {}),
    ...(documentation === undefined
      ? {}
      : { command: { title, command: OPEN_PAGE, arguments: [documentation] } }),
  };
}

/** An action on the whole file, which editors ask for by its kind. */
export function toSourceAction(
  title: Message,
  kind: CodeActionKind,
  edits: readonly TextEdit[],
  conversion: Conversion,
): CodeAction {
  const told = tellIn(conversion.words)(title);
  return { title: told, kind, edit: toWorkspaceEdit(edits, conversion) };
}

function toWorkspaceEdit(edits: readonly TextEdit[], conversion: Conversion): WorkspaceEdit {
  const { document, positions, abilities } = conversion;
  const { uri, version } = document;
  const plain = edits.map((edit): LspTextEdit => {
    return { range: toRange(edit, positions), newText: edit.text };
  });
  if (!abilities.documentChanges) return { changes: { [uri]: plain } };
  const withStops = abilities.snippetEdits && edits.some(({ snippet }) => snippet !== undefined);
  const snippets = snippetEdits(document.text, edits).map((edit): SnippetTextEdit => {
    return { range: toRange(edit, positions), snippet: { kind: 'snippet', value: edit.snippet } };
  });
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: withStops ? snippets : plain }],
  };
}

export function toHover({ span, markdown }: Hover, conversion: Conversion): LspHover {
  const { positions, abilities } = conversion;
  const contents = abilities.markdown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: plainOfMarkdown(markdown) };
  return { contents, range: toRange(span, positions) };
}

const ITEM_KINDS = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
  comment: CompletionItemKind.Keyword,
} as const satisfies Record<Completion['kind'], CompletionItemKind>;

/** What is said of a key is worked out when a person looks at it: `data` names it. */
export function toCompletionItem(completion: Completion, conversion: Conversion): CompletionItem {
  const { label, kind, detail, span, text, snippet, removes, filter, rank, path, documentation } =
    completion;
  const { document, positions, abilities } = conversion;
  const { snippetItems, adjustsIndentation } = abilities;
  const asSnippet = snippetItems && snippet !== undefined;
  return {
    label,
    kind: ITEM_KINDS[kind],
    ...(detail === '' ? {} : { detail }),
    sortText: `${rank.toFixed(4)} ${label}`,
    ...(filter === undefined ? {} : { filterText: filter }),
    ...(documentation === undefined
      ? {}
      : { documentation: { kind: MarkupKind.PlainText, value: documentation } }),
    textEdit: { range: toRange(span, positions), newText: asSnippet ? snippet : text },
    ...(removes
      ? { additionalTextEdits: [{ range: toRange(removes, positions), newText: '' }] }
      : {}),
    ...(asSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(adjustsIndentation ? { insertTextMode: InsertTextMode.adjustIndentation } : {}),
    ...(kind === 'key' && path
      ? { data: { uri: document.uri, path, at: positions.positionAt(span.start) } }
      : {}),
  };
}
