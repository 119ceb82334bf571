import { configHost } from '../config-file/config-host.ts';
import { ansible } from './ansible/ansible.ts';
import { argocd } from './argocd/argocd.ts';
import { chartManifest } from './chart-manifest.ts';
import { devspace } from './devspace.ts';
import { fleet, fleetObjects } from './fleet.ts';
import { flux } from './flux/flux.ts';
import { garden } from './garden.ts';
import { helmfile } from './helmfile/helmfile.ts';
import { helmwave } from './helmwave.ts';
import type { Host } from './host.ts';
import { kluctl } from './kluctl.ts';
import { carvel } from './kubernetes/carvel.ts';
import { clusterApi } from './kubernetes/cluster-api.ts';
import { configMaps } from './kubernetes/config-maps.ts';
import { crossplane } from './kubernetes/crossplane.ts';
import { k3s } from './kubernetes/k3s.ts';
import { kustomize, kustomizeGenerator } from './kustomize.ts';
import { pulumi } from './pulumi.ts';
import { commands, pipelines, readme, scripts } from './scripts/scripts.ts';
import { skaffold } from './skaffold.ts';
import { terraform } from './terraform/terraform.ts';
import { terraformJson } from './terraform/terraform-json.ts';
import { valuesTemplate } from './values-template.ts';

/** Every kind of file that says something of values. One line a host. */
export const hosts: readonly Host[] = [
  configHost,
  chartManifest,
  argocd,
  flux,
  configMaps,
  kustomize,
  kustomizeGenerator,
  fleet,
  fleetObjects,
  k3s,
  crossplane,
  clusterApi,
  helmfile,
  helmwave,
  skaffold,
  pulumi,
  devspace,
  garden,
  kluctl,
  carvel,
  ansible,
  terraform,
  terraformJson,
  scripts,
  commands,
  pipelines,
  readme,
  valuesTemplate,
];
