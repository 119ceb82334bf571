import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Range,
} from 'vscode-languageserver';
import { isConfigName } from '../core/config-name.ts';
import type { Finding } from '../core/finding.ts';
import type { LintResult } from '../core/lint.ts';
import { say } from '../core/words/say.ts';
import { tellIn } from '../core/words/translate.ts';
import type { Action } from '../features/action.ts';
import { calmFindings, untilChosen } from '../features/calm.ts';
import { fixAllEdits, nothingToFix } from '../features/fix-all.ts';
import { insertActions } from '../features/insert-actions.ts';
import { migrationEdits } from '../features/migrate.ts';
import { presetActions } from '../features/preset-actions.ts';
import { quickFixes } from '../features/quick-fixes.ts';
import type { Conversion } from './conversion.ts';
import {
  FIX_ALL,
  MIGRATE,
  SOURCE,
  toCodeAction,
  toRange,
  toSourceAction,
  toSpan,
} from './convert.ts';
import type { Linted } from './lint-cache.ts';

/** What to offer for a range: fixes of what is found there, insertions, or changes of the whole file. */
export function codeActions(
  { range, context }: CodeActionParams,
  linted: Linted,
  result: LintResult,
  conversion: Conversion,
): readonly CodeAction[] {
  const { positions } = conversion;
  const span = toSpan(range, positions);
  const presets = presetActions(result, span.start);
  const ofKind = (kind: Action['kind']) => presets.filter((action) => action.kind === kind);
  const shown = linted.calm ? { ...result, findings: untilChosen(result.findings) } : result;
  const fixes = quickFixes(shown, span, (finding) => isAskedFor(finding, context, conversion));
  const inserts = fixes.length === 0 ? insertActions(result, span.start) : [];
  const actions = [
    ...(wants(context, CodeActionKind.QuickFix) ? [...fixes, ...ofKind('quickfix')] : []),
    ...(wantsInsertions(context) ? [...inserts, ...ofKind('insert')] : []),
  ].flatMap((action) => toCodeAction(action, conversion) ?? []);
  // Editors ask for those by kind, on saving for instance; among quick fixes they would only be in the way.
  return context.only ? [...actions, ...sourceActions(context, linted, conversion)] : actions;
}

/** What changes the whole file. */
function sourceActions(
  context: CodeActionContext,
  { source, config, calm, workspace, result }: Linted,
  conversion: Conversion,
): readonly CodeAction[] {
  if (isConfigName(source.name)) return [];
  const fixes =
    wants(context, FIX_ALL) && result ? fixAllEdits(source, config, result, workspace) : [];
  const tell = tellIn(conversion.words);
  const fixAll = say`Fix all safe problems of Polyaxon values`;
  const migration = wants(context, MIGRATE) ? migrationEdits(source, config) : undefined;
  return [
    ...(fixes.length > 0 ? [toSourceAction(fixAll, FIX_ALL, fixes, conversion)] : []),
    ...(fixes.length === 0 && result && isCommand(context, conversion)
      ? [
          {
            title: tell(fixAll),
            kind: FIX_ALL,
            disabled: {
              reason: tell(nothingToFix(calm ? calmFindings(result.findings) : result.findings)),
            },
          },
        ]
      : []),
    ...(migration ? [toSourceAction(migration.title, MIGRATE, migration.edits, conversion)] : []),
  ];
}

/** A person asked for "fix all" by its own name and waits for an answer; on saving nobody does. */
function isCommand({ only, triggerKind }: CodeActionContext, { abilities }: Conversion): boolean {
  const isAsked = only?.includes(FIX_ALL) === true;
  return isAsked && triggerKind !== CodeActionTriggerKind.Automatic && abilities.disabledActions;
}

/** Kinds are hierarchical: who asks for `refactor` asks for `refactor.rewrite` too. */
function wants({ only }: CodeActionContext, kind: string): boolean {
  return (
    !only || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`))
  );
}

/** Not unasked: a light bulb on every line would say nothing. */
function wantsInsertions(context: CodeActionContext): boolean {
  const unasked = !context.only && context.triggerKind === CodeActionTriggerKind.Automatic;
  return !unasked && wants(context, CodeActionKind.RefactorRewrite);
}

/** Where the client names our diagnostics, it means these alone. */
function isAskedFor(
  { rule: { id }, span }: Finding,
  { diagnostics }: CodeActionContext,
  { positions }: Conversion,
): boolean {
  const ours = diagnostics.filter(({ source }) => source === SOURCE);
  const range = toRange(span, positions);
  return (
    ours.length === 0 ||
    ours.some((diagnostic) => diagnostic.code === id && isSame(diagnostic.range, range))
  );
}

function isSame(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
