import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompletionResolveRequest } from 'vscode-languageserver/node';
import { positionsOf } from '../../server/src/core/positions.ts';
import { accessTo } from '../support/file-access.ts';
import { startClient } from '../support/lsp-client.ts';

const ROOT = 'file:///project';
const BASE = 'deploymentChart: platform\ngateway: {replicas: 3}\n';
const PROD = '# polyaxon-values: layers=base.yaml\n';
const HELMFILE = `repositories: [{name: plx, url: "https://charts.polyaxon.com"}]
releases:
  - name: one
    chart: plx/polyaxon
    values: [{gateway: {replicas: 4}}]
  - name: two
    chart: plx/agent
    values:
      - agent: {replicas: 5}
        `;

/** What is told of a key that is offered at `‸`, in a file above `base.yaml`. */
const TOLD: Readonly<
  Record<string, readonly [name: string, at: string, key: string, what: RegExp]>
> = {
  'a half-typed key, of a section that a layer below has': [
    'prod.yaml',
    `${PROD}gateway:\n  repl‸`,
    'replicas',
    /Here: `3`, set in base\.yaml:2/,
  ],
  'a key with its colon': [
    'prod.yaml',
    `${PROD}gateway:\n  repl‸: 4\n`,
    'replicas',
    /Here: `3`, set in base\.yaml:2/,
  ],
  'a key on the line of its section': [
    'prod.yaml',
    `${PROD}gateway: ‸\n`,
    'replicas',
    /Here: `3`, set in base\.yaml:2/,
  ],
  'the first word of a file': ['prod.yaml', `${PROD}gate‸`, 'gateway', /^`gateway` — map/],
  'the second release of a file': [
    'helmfile.yaml',
    `${HELMFILE}timez‸\n`,
    'timezone',
    /Default in agent 2\.15\.1/,
  ],
};

for (const [what, [name, at, key, words]] of Object.entries(TOLD)) {
  test(`what is told of ${what}`, async (t) => {
    const files = accessTo(new Map([[`${ROOT}/base.yaml`, BASE]]));
    const client = await startClient(t, { rootUri: ROOT, files });
    const text = at.replace('‸', '');
    const uri = `${ROOT}/${name}`;
    await client.open(text, uri);
    const items = await client.complete(positionsOf(text).positionAt(at.indexOf('‸')), uri);
    const item = items.find(({ label }) => label === key);
    assert.ok(item, items.map(({ label }) => label).join());
    const { documentation } = await client.connection.sendRequest(
      CompletionResolveRequest.type,
      item,
    );
    assert.ok(typeof documentation === 'object');
    assert.match(documentation.value, words);
  });
}
