import { managedBroker } from './components/managed-broker.ts';
import { backupBeforeUpgrade } from './database/backup-before-upgrade.ts';
import { postgresqlImageUnpinned } from './database/postgresql-image-unpinned.ts';
import { postgresqlInCluster } from './database/postgresql-in-cluster.ts';
import { postgresqlNoBackup } from './database/postgresql-no-backup.ts';
import { postgresqlNotPersistent } from './database/postgresql-not-persistent.ts';
import { postgresqlPersistenceIgnored } from './database/postgresql-persistence-ignored.ts';
import { duplicateKey } from './file/duplicate-key.ts';
import { fileTooLarge } from './file/file-too-large.ts';
import { invalidDirective } from './file/invalid-directive.ts';
import { severalDocuments } from './file/several-documents.ts';
import { unusedDirective } from './file/unused-directive.ts';
import { yamlSyntax } from './file/yaml-syntax.ts';
import { exposedWithoutTls } from './network/exposed-without-tls.ts';
import { gatewayExposed } from './network/gateway-exposed.ts';
import { ingressHostnameMissing } from './network/ingress-hostname-missing.ts';
import { sslBlockIncomplete } from './network/ssl-block-incomplete.ts';
import { sslBlockNotMounted } from './network/ssl-block-not-mounted.ts';
import type { AnyRule } from './rule.ts';
import { coreNodeIsolation } from './scheduling/core-node-isolation.ts';
import { dependencyNodeIsolation } from './scheduling/dependency-node-isolation.ts';
import { eeSplitControlPlane } from './scheduling/ee-split-control-plane.ts';
import { partialCorePlacement } from './scheduling/partial-core-placement.ts';
import { workloadPlacementOutsideValues } from './scheduling/workload-placement-outside-values.ts';
import { fsgroupHostpath } from './security-context/fsgroup-hostpath.ts';
import { securityContextDisabled } from './security-context/security-context-disabled.ts';
import { securityContextFsgroupMismatch } from './security-context/security-context-fsgroup-mismatch.ts';
import { securityContextLegacyKeys } from './security-context/security-context-legacy-keys.ts';
import { securityContextRoot } from './security-context/security-context-root.ts';
import { securityContextUidGidPair } from './security-context/security-context-uid-gid-pair.ts';
import { workloadSecurityContextOutsideValues } from './security-context/workload-security-context-outside-values.ts';
import { unknownKey } from './shape/unknown-key.ts';
import { wrongType } from './shape/wrong-type.ts';
import { wrongValue } from './shape/wrong-value.ts';
import { artifactsStoreDefault } from './storage/artifacts-store-default.ts';
import { artifactsStoreNotDurable } from './storage/artifacts-store-not-durable.ts';

/** Every rule, in the order of the guide's sections. One line a rule. */
export const rules: readonly AnyRule[] = [
  coreNodeIsolation,
  partialCorePlacement,
  dependencyNodeIsolation,
  workloadPlacementOutsideValues,
  eeSplitControlPlane,
  postgresqlInCluster,
  postgresqlPersistenceIgnored,
  postgresqlNotPersistent,
  postgresqlNoBackup,
  backupBeforeUpgrade,
  postgresqlImageUnpinned,
  managedBroker,
  artifactsStoreDefault,
  artifactsStoreNotDurable,
  gatewayExposed,
  exposedWithoutTls,
  sslBlockIncomplete,
  sslBlockNotMounted,
  ingressHostnameMissing,
  securityContextDisabled,
  securityContextRoot,
  securityContextUidGidPair,
  securityContextFsgroupMismatch,
  securityContextLegacyKeys,
  fsgroupHostpath,
  workloadSecurityContextOutsideValues,
  unknownKey,
  wrongType,
  wrongValue,
  yamlSyntax,
  duplicateKey,
  severalDocuments,
  fileTooLarge,
  invalidDirective,
  unusedDirective,
];
