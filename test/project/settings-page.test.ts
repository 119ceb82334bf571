import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manifestTexts, readManifest } from '../support/manifest-texts.ts';
import { type Contributes, settingsIn } from '../support/settings-in.ts';

const { contributes }: { readonly contributes: Contributes } = readManifest(manifestTexts());

test('settings stand in groups with titles, each in one', () => {
  const { configuration } = contributes;
  assert.ok(configuration.length > 1);
  for (const { title } of configuration) assert.match(title, /^[A-Z]/);
  const names = configuration.flatMap(({ properties }) => Object.keys(properties));
  assert.equal(new Set(names).size, names.length);
});

test('every setting is described, and every choice has a label and a word on it', () => {
  for (const [name, setting] of Object.entries(settingsIn(contributes))) {
    assert.ok(setting.description ?? setting.markdownDescription, name);
    // Only these are shown as Markdown.
    assert.doesNotMatch(setting.description ?? '', /`/, name);
    if (!setting.enum) continue;
    assert.equal(setting.enumItemLabels?.length, setting.enum.length, name);
    assert.equal(setting.enumDescriptions?.length, setting.enum.length, name);
  }
});
