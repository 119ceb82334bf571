import type { Config } from '../core/config.ts';
import type { LintResult } from '../core/lint.ts';
import type { RuleFailure } from '../core/run-rules.ts';
import type { Source } from '../core/source.ts';
import { matchesAny } from '../features/glob.ts';
import { type Document, nameOf } from './documents.ts';
import type { Settings } from './settings.ts';

export type Lint = (source: Source, config: Config) => LintResult | undefined;

/** One version of a document under certain settings, linted. */
export interface Linted {
  /** Tells this result from all others. */
  readonly id: string;
  readonly source: Source;
  readonly config: Config;
  /** Undefined where there are no Polyaxon values, or where checking is switched off. */
  readonly result: LintResult | undefined;
}

/**
 * Lints each version of a document once. A result lives as long as its snapshot of the document, so
 * nothing has to be forgotten by hand.
 */
export function createLintCache(
  lint: Lint,
  onFailure: (document: Document, failure: RuleFailure) => void,
): (document: Document, settings: Settings, chartYaml: string | undefined) => Linted {
  const known = new WeakMap<Document, { readonly settings: Settings; readonly linted: Linted }>();
  let count = 0;
  return (document, settings, chartYaml) => {
    const last = known.get(document);
    if (last?.settings === settings) return last.linted;
    const source = {
      name: nameOf(document.uri),
      text: document.text,
      ...(chartYaml === undefined ? {} : { chartYaml }),
    };
    const force = matchesAny(source.name, settings.files);
    const config = { ...settings.config, force };
    const result = settings.enable ? lint(source, config) : undefined;
    for (const failure of result?.failures ?? []) onFailure(document, failure);
    count++;
    const linted = { id: String(count), source, config, result };
    known.set(document, { settings, linted });
    return linted;
  };
}
