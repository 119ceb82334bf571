import { parseYaml } from '../yaml/parse.ts';
import { entryOf } from '../yaml/tree.ts';
import type { Host } from './host.ts';
import { maskTemplates } from './mask-templates.ts';
import { roleOf } from './role.ts';
import { signs } from './signs.ts';
import { withBranches } from './with-branches.ts';

/** A whole values file that Terraform's `templatefile`, helmfile or gomplate fills in first. */
export const valuesTemplate: Host = {
  id: 'values-template',
  mayHold: signs.valuesTemplate,
  find: ({ name, text }) => {
    const { text: masked, conditional, open } = maskTemplates(text);
    const file = { ...parseYaml(masked), text };
    const first = file.documents.find(({ root }) => root !== undefined);
    const document = conditional ? first && withBranches(first) : first;
    if (document?.root?.kind !== 'map') return [];
    const namesChart = entryOf(document.root, 'deploymentChart') !== undefined;
    const role = roleOf(name.replace(/(?:\.ya?ml)?\.\w+$/, '.yaml'), namesChart);
    return [
      {
        host: 'values-template',
        file,
        document,
        conditional,
        role: open ? 'overlay' : role,
      },
    ];
  },
};
