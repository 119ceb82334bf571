import { configHost } from '../config-file/config-host.ts';
import { ansible } from './ansible.ts';
import { argocd } from './argocd/argocd.ts';
import { chartManifest } from './chart-manifest.ts';
import { flux } from './flux/flux.ts';
import { helmfile } from './helmfile.ts';
import type { Host } from './host.ts';
import { pipelines, readme, scripts } from './scripts/scripts.ts';
import { terraform } from './terraform.ts';
import { valuesTemplate } from './values-template.ts';

/** Every kind of file that says something of values. One line a host. */
export const hosts: readonly Host[] = [
  configHost,
  chartManifest,
  argocd,
  flux,
  helmfile,
  ansible,
  terraform,
  scripts,
  pipelines,
  readme,
  valuesTemplate,
];
