import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type LintResult, lint } from '../../server/src/core/lint.ts';
import { createWorkspace } from '../../server/src/core/workspace/workspace.ts';
import { cases } from '../support/cases.ts';
import { generatedValues, typedInto, typing } from '../support/generated-values.ts';

test('what is found after each step of typing is what is found in the text at once', () => {
  fc.assert(
    fc.property(generatedValues, typing, (text, steps) => {
      const workspace = createWorkspace();
      let current = text;
      let last: LintResult | undefined;
      for (const step of [undefined, ...steps]) {
        if (step) current = typedInto(current, step);
        const source = { name: 'values.yaml', text: current };
        workspace.put(source);
        last = lint(source, { force: true }, workspace, last);
        assert.deepEqual(told(last), told(lint(source, { force: true })), current);
      }
    }),
    cases(250),
  );
});

function told(result: LintResult | undefined): readonly unknown[] | undefined {
  return result?.findings.map(({ rule, severity, message, path, span }) => {
    return { rule: rule.id, severity, message, path, span };
  });
}
