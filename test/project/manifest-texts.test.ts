import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeTexts } from '../../scripts/manifest-texts.ts';
import { manifestTexts, namedKeys } from '../support/manifest-texts.ts';

const LANGUAGES = [undefined, 'zh-cn'];

test('all that package.json says in the editor is said in every language, and nothing else', () => {
  const keys = namedKeys();
  assert.equal(new Set(keys).size, keys.length, 'two texts under one key');
  for (const language of LANGUAGES) {
    const texts = manifestTexts(language);
    assert.deepEqual(Object.keys(texts).toSorted(), keys.toSorted(), language);
    for (const [key, text] of Object.entries(texts)) assert.notEqual(text.trim(), '', key);
  }
});

test('code and links are the same in every language', () => {
  const same = (text = '') => text.match(/`[^`]+`|\]\([^)]+\)/g);
  const chinese = manifestTexts('zh-cn');
  for (const [key, text] of Object.entries(manifestTexts())) {
    assert.deepEqual(same(chinese[key]), same(text), key);
  }
});

test('a new text gets a key made of names, a key keeps its text', () => {
  const contributes = {
    commands: [
      { command: 'polyaxonValues.restart', title: 'Restart', category: 'Polyaxon' },
      { command: 'polyaxonValues.fixAll', title: '%commands.fixAll.title%' },
    ],
    configuration: [
      {
        title: 'While You Write',
        properties: {
          'polyaxonValues.chart': { enum: ['', 'agent'], enumDescriptions: ['Told', 'The agent'] },
        },
      },
    ],
  };
  assert.deepEqual(takeTexts(contributes, { 'commands.fixAll.title': 'Fix', gone: 'x' }).texts, {
    'commands.restart.title': 'Restart',
    'commands.fixAll.title': 'Fix',
    'configuration.while-you-write.title': 'While You Write',
    'settings.chart.enumDescriptions.none': 'Told',
    'settings.chart.enumDescriptions.agent': 'The agent',
  });
});
