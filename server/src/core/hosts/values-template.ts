import { type Host, NOTHING_SAID } from './host.ts';

/**
 * Names of values files that another tool fills in first: Terraform's `templatefile`, helmfile, Ansible,
 * gomplate. They name nothing; what makes them values is what they hold, or who names them.
 */
export const valuesTemplate: Host = {
  id: 'values-template',
  title: 'values template',
  files: { extensions: ['.tmpl', '.tftpl', '.gotmpl', '.tpl', '.j2'] },
  signs: [],
  read: () => NOTHING_SAID,
};
