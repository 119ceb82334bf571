import { isUsed } from '../../deployment/is-used.ts';
import { describeValue } from '../../describe-value.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { formatPath } from '../../path.ts';
import { didYouMean, isSameWord } from '../../shape/did-you-mean.ts';
import { anyOf, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Those of `common.resources.preset`; the word `none` turns it off. */
const PRESETS = ['nano', 'micro', 'small', 'medium', 'large', 'xlarge', '2xlarge'];

export const resourcesPresetUnknown: Rule = {
  id: 'resources-preset-unknown',
  section: 'render',
  keywise: true,
  severity: 'error',
  title: 'Use a preset of resources that the sub-chart knows',
  why: 'Where no `resources` are set, the bundled PostgreSQL and Redis take them from a preset by its name, and Helm stops at any other name.',
  how: 'Use `nano`, `micro`, `small`, `medium`, `large`, `xlarge` or `2xlarge`. For production, write `resources` instead.',
  docs: docs('docs/setup/platform/postgresql-ha'),
  charts: ['platform'],
  // In an overlay, the base may have `resources`, which win.
  absence: true,
  source: "`common.resources.preset` of the sub-charts' library (common/templates/_resources.tpl)",
  *check({ values, leaves }) {
    for (const [path, preset] of leaves) {
      if (path.at(-1) !== 'resourcesPreset' || typeof preset !== 'string') continue;
      if (['none', ...PRESETS].includes(preset) || values.isOpen(path) || !isUsed(values, path))
        continue;
      const meant = didYouMean(preset, PRESETS);
      yield {
        at: path,
        on: 'value',
        message: say`\`${formatPath(path)}\` is ${describeValue(preset)}, and Helm stops: the sub-chart has ${anyOf(PRESETS.map((each) => `\`${each}\``))}.`,
        fixes:
          meant === undefined
            ? []
            : [
                {
                  title: say`Change to ${meant}`,
                  changes: [{ replace: path, with: snippetScalar(meant) }],
                  safe: isSameWord(preset, meant),
                },
              ],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
postgresql:
  primary:
    resourcesPreset: big
`,
    good: `deploymentChart: platform
postgresql:
  primary:
    resourcesPreset: large
`,
  },
};
