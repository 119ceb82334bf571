import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWorkspace } from '../../server/src/core/workspace/workspace.ts';

/** How often anybody asks for the name of one of so many files in a folder until their releases are known. */
function looksAtNames(count: number, nameOf: (index: number) => string): number {
  let looks = 0;
  const workspace = createWorkspace();
  for (let index = 0; index < count; index++) {
    const name = nameOf(index);
    const source = {
      get name() {
        looks++;
        return name;
      },
      text: `gateway: {replicas: ${index}}\n`,
    };
    workspace.put(source);
  }
  workspace.put({ name: 'values.yaml', text: 'deploymentChart: platform\n' });
  assert.ok(workspace.releases().length > 0);
  return looks;
}

for (const [what, nameOf] of [
  ['overlays', (index: number) => `values-${index}.yaml`],
  ['other files', (index: number) => `v${index}.yaml`],
] as const) {
  test(`a folder of many files is looked through in proportion: ${what}`, () => {
    const [some, many] = [looksAtNames(100, nameOf), looksAtNames(1000, nameOf)];
    assert.ok(many <= 11 * some, `${some} looks became ${many}`);
  });
}
