import { ansible } from './ansible.ts';
import { argocd } from './argocd.ts';
import { flux } from './flux.ts';
import { helmfile } from './helmfile.ts';
import type { Host } from './host.ts';
import { terraform } from './terraform.ts';
import { umbrella } from './umbrella.ts';
import { valuesFile } from './values-file.ts';
import { valuesTemplate } from './values-template.ts';

/** Every host format, the most specific first. One line a format. */
export const hosts: readonly Host[] = [
  umbrella,
  argocd,
  flux,
  helmfile,
  ansible,
  terraform,
  valuesTemplate,
  valuesFile,
];
