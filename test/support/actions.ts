import assert from 'node:assert/strict';
import { textOf } from '../../server/src/core/words/say.ts';
import { applyEdits } from '../../server/src/core/yaml/edit/apply-edits.ts';
import type { Action } from '../../server/src/features/action.ts';
import { insertActions } from '../../server/src/features/insert-actions.ts';
import { quickFixes } from '../../server/src/features/quick-fixes.ts';
import { type CheckOptions, lintText } from './check.ts';
import { readCursor } from './marked-yaml.ts';

/** What is offered at the cursor `|` of a text. */
export interface Offered {
  readonly text: string;
  readonly titles: readonly string[];
  readonly actions: readonly Action[];
  /** The text after the action with this title. */
  apply(title: string): string;
}

export function quickFixesAt(marked: string, options?: CheckOptions): Offered {
  const { text, offset } = readCursor(marked);
  return offered(text, quickFixes(lintText(text, options), { start: offset, end: offset }));
}

export function insertionsAt(marked: string, options?: CheckOptions): Offered {
  const { text, offset } = readCursor(marked);
  return offered(text, insertActions(lintText(text, options), offset));
}

function offered(text: string, actions: readonly Action[]): Offered {
  const titles = actions.map(({ title }) => textOf(title));
  return {
    text,
    titles,
    actions,
    apply: (title) => {
      const action = actions.find((candidate) => textOf(candidate.title) === title);
      assert.ok(action, `Not offered; there are: ${titles.join(' | ')}`);
      return applyEdits(text, action.edits);
    },
  };
}
