import { agentDisabled } from './change/agent-disabled.ts';
import { artifactsStoreMoved } from './change/artifacts-store-moved.ts';
import { artifactsStoreRenamed } from './change/artifacts-store-renamed.ts';
import { brokerMoved } from './change/broker-moved.ts';
import { brokerSwitched } from './change/broker-switched.ts';
import { chartRevisionOff } from './change/chart-revision-off.ts';
import { componentVersionSkew } from './change/component-version-skew.ts';
import { connectionRemoved } from './change/connection-removed.ts';
import { crdRemoved } from './change/crd-removed.ts';
import { dbAdded } from './change/db-added.ts';
import { dbExistingClaim } from './change/db-existing-claim.ts';
import { dbExistingSecret } from './change/db-existing-secret.ts';
import { dbMajorVersion } from './change/db-major-version.ts';
import { dbPasswordFrozen } from './change/db-password-frozen.ts';
import { dbPersistenceToggle } from './change/db-persistence-toggle.ts';
import { dbPortOneSide } from './change/db-port-one-side.ts';
import { dbRemoved } from './change/db-removed.ts';
import { dbRenamed } from './change/db-renamed.ts';
import { dbReplicationSwitch } from './change/db-replication-switch.ts';
import { dbUserOrName } from './change/db-user-or-name.ts';
import { dbVolumeClass } from './change/db-volume-class.ts';
import { dbVolumeSize } from './change/db-volume-size.ts';
import { encryptionSecretChanged } from './change/encryption-secret-changed.ts';
import { externalDbMoved } from './change/external-db-moved.ts';
import { externalSecretContent } from './change/external-secret-content.ts';
import { gatewayServiceChanged } from './change/gateway-service-changed.ts';
import { hpaBroken } from './change/hpa-broken.ts';
import { internalTokenRotated } from './change/internal-token-rotated.ts';
import { labelsBreakSelector } from './change/labels-break-selector.ts';
import { limitsChanged } from './change/limits-changed.ts';
import { namespacesScope } from './change/namespaces-scope.ts';
import { nodeSelectorMovesRuns } from './change/node-selector-moves-runs.ts';
import { organizationKey } from './change/organization-key.ts';
import { platformSecretSwitch } from './change/platform-secret-switch.ts';
import { rabbitmqCredentials } from './change/rabbitmq-credentials.ts';
import { rabbitmqEnabledOnLive } from './change/rabbitmq-enabled-on-live.ts';
import { rabbitmqIdentity } from './change/rabbitmq-identity.ts';
import { rabbitmqScaleDown } from './change/rabbitmq-scale-down.ts';
import { rbacTurnedOff } from './change/rbac-turned-off.ts';
import { redisAuthToggled } from './change/redis-auth-toggled.ts';
import { redisPasswordFrozen } from './change/redis-password-frozen.ts';
import { redisTopology } from './change/redis-topology.ts';
import { releaseOrNamespace } from './change/release-or-namespace.ts';
import { replicasUpLocalStore } from './change/replicas-up-local-store.ts';
import { retentionDelete } from './change/retention-delete.ts';
import { schedulerOff } from './change/scheduler-off.ts';
import { secretKeyRotated } from './change/secret-key-rotated.ts';
import { serviceClusterip } from './change/service-clusterip.ts';
import { stsIdentity } from './change/sts-identity.ts';
import { tlsRemoved } from './change/tls-removed.ts';
import { uidOnOldVolume } from './change/uid-on-old-volume.ts';
import { userPasswordAfterInstall } from './change/user-password-after-install.ts';
import { managedBroker } from './components/managed-broker.ts';
import { backupBeforeUpgrade } from './database/backup-before-upgrade.ts';
import { postgresqlImageUnpinned } from './database/postgresql-image-unpinned.ts';
import { postgresqlInCluster } from './database/postgresql-in-cluster.ts';
import { postgresqlNoBackup } from './database/postgresql-no-backup.ts';
import { postgresqlNotPersistent } from './database/postgresql-not-persistent.ts';
import { postgresqlPersistenceIgnored } from './database/postgresql-persistence-ignored.ts';
import { conflictingCharts } from './file/conflicting-charts.ts';
import { duplicateKey } from './file/duplicate-key.ts';
import { fileTooLarge } from './file/file-too-large.ts';
import { invalidConfig } from './file/invalid-config.ts';
import { invalidDirective } from './file/invalid-directive.ts';
import { referenceUnread } from './file/reference-unread.ts';
import { severalDocuments } from './file/several-documents.ts';
import { unknownChartVersion } from './file/unknown-chart-version.ts';
import { unusedDirective } from './file/unused-directive.ts';
import { yamlSyntax } from './file/yaml-syntax.ts';
import { exposedWithoutTls } from './network/exposed-without-tls.ts';
import { gatewayExposed } from './network/gateway-exposed.ts';
import { ingressHostnameMissing } from './network/ingress-hostname-missing.ts';
import { sslBlockIncomplete } from './network/ssl-block-incomplete.ts';
import { sslBlockNotMounted } from './network/ssl-block-not-mounted.ts';
import { bothBrokers } from './no-effect/both-brokers.ts';
import { brokerKeyMissingForCli } from './no-effect/broker-key-missing-for-cli.ts';
import { brokerUnused } from './no-effect/broker-unused.ts';
import { deadKey } from './no-effect/dead-key.ts';
import { defaultAffinityInert } from './no-effect/default-affinity-inert.ts';
import { emailNotEnabled } from './no-effect/email-not-enabled.ts';
import { emailTls } from './no-effect/email-tls.ts';
import { encryptionSecretIgnored } from './no-effect/encryption-secret-ignored.ts';
import { externalBrokerUnused } from './no-effect/external-broker-unused.ts';
import { externalRedisPasswordUnused } from './no-effect/external-redis-password-unused.ts';
import { gatewayHpaOrphan } from './no-effect/gateway-hpa-orphan.ts';
import { hostNameTwice } from './no-effect/host-name-twice.ts';
import { hpaBounds } from './no-effect/hpa-bounds.ts';
import { hpaTargetDisabled } from './no-effect/hpa-target-disabled.ts';
import { internalAndExternal } from './no-effect/internal-and-external.ts';
import { metricsDouble } from './no-effect/metrics-double.ts';
import { mountConnectionUndefined } from './no-effect/mount-connection-undefined.ts';
import { mountConnectionsAgentDisabled } from './no-effect/mount-connections-agent-disabled.ts';
import { notifierUnusedCe } from './no-effect/notifier-unused-ce.ts';
import { pullSecretNotForBundled } from './no-effect/pull-secret-not-for-bundled.ts';
import { schedulerChildrenWithoutScheduler } from './no-effect/scheduler-children-without-scheduler.ts';
import { subchartKeyIgnored } from './no-effect/subchart-key-ignored.ts';
import { switchedOff } from './no-effect/switched-off.ts';
import { tolerationWithoutSelector } from './no-effect/toleration-without-selector.ts';
import { adminUiExposed } from './operations/admin-ui-exposed.ts';
import { agentTokenBoth } from './operations/agent-token-both.ts';
import { agentTokenMissing } from './operations/agent-token-missing.ts';
import { agentWrongKeys } from './operations/agent-wrong-keys.ts';
import { allowedHostsIngress } from './operations/allowed-hosts-ingress.ts';
import { cliRejectsValidKey } from './operations/cli-rejects-valid-key.ts';
import { defaultBrokerPassword } from './operations/default-broker-password.ts';
import { defaultDbPassword } from './operations/default-db-password.ts';
import { defaultRootPassword } from './operations/default-root-password.ts';
import { dnsBackend } from './operations/dns-backend.ts';
import { externalHostWithScheme } from './operations/external-host-with-scheme.ts';
import { gatewaySingleReplica } from './operations/gateway-single-replica.ts';
import { imageTagSkew } from './operations/image-tag-skew.ts';
import { ingressAnnotationsLegacyPrefix } from './operations/ingress-annotations-legacy-prefix.ts';
import { ingressClassTwice } from './operations/ingress-class-twice.ts';
import { ingressServiceType } from './operations/ingress-service-type.ts';
import { ingressTlsHostMismatch } from './operations/ingress-tls-host-mismatch.ts';
import { ingressUploadLimits } from './operations/ingress-upload-limits.ts';
import { latestImageTag } from './operations/latest-image-tag.ts';
import { ldapPlain } from './operations/ldap-plain.ts';
import { limitResourcesDisabled } from './operations/limit-resources-disabled.ts';
import { nothingChosen } from './operations/nothing-chosen.ts';
import { operatorDisabledCe } from './operations/operator-disabled-ce.ts';
import { plaintextSecret } from './operations/plaintext-secret.ts';
import { platformSecretLeftover } from './operations/platform-secret-leftover.ts';
import { proxyNoproxyGateway } from './operations/proxy-noproxy-gateway.ts';
import { rbacDisabled } from './operations/rbac-disabled.ts';
import { redisReplicasWaste } from './operations/redis-replicas-waste.ts';
import { rewriteTargetRoot } from './operations/rewrite-target-root.ts';
import { rootPasswordRandom } from './operations/root-password-random.ts';
import { runHelperPullSecrets } from './operations/run-helper-pull-secrets.ts';
import { sslNodeportPort } from './operations/ssl-nodeport-port.ts';
import { tlsAnnotationTlsAcme } from './operations/tls-annotation-tls-acme.ts';
import { uiSingleurlEe } from './operations/ui-singleurl-ee.ts';
import { unpinnedSecretKey } from './operations/unpinned-secret-key.ts';
import { additionalNamespaces } from './render/additional-namespaces.ts';
import { beatReplicas } from './render/beat-replicas.ts';
import { blankListEntry } from './render/blank-list-entry.ts';
import { brokerExistingSecret } from './render/broker-existing-secret.ts';
import { brokerMismatch } from './render/broker-mismatch.ts';
import { brokerMissing } from './render/broker-missing.ts';
import { chartSecretsMissing } from './render/chart-secrets-missing.ts';
import { connectionSchema } from './render/connection-schema.ts';
import { dbPasswordMismatch } from './render/db-password-mismatch.ts';
import { dependencyHostRenamed } from './render/dependency-host-renamed.ts';
import { dependencyPortMismatch } from './render/dependency-port-mismatch.ts';
import { duplicateConnectionName } from './render/duplicate-connection-name.ts';
import { duplicateMountPath } from './render/duplicate-mount-path.ts';
import { duplicateMountedVolume } from './render/duplicate-mounted-volume.ts';
import { externalBrokerIncomplete } from './render/external-broker-incomplete.ts';
import { externalPostgresqlIncomplete } from './render/external-postgresql-incomplete.ts';
import { flowerRenderBroken } from './render/flower-render-broken.ts';
import { imageNameInvalid } from './render/image-name-invalid.ts';
import { imagePullSecretShape } from './render/image-pull-secret-shape.ts';
import { ingressExtraPathsBroken } from './render/ingress-extra-paths-broken.ts';
import { ingressHostInvalid } from './render/ingress-host-invalid.ts';
import { ingressPathInvalid } from './render/ingress-path-invalid.ts';
import { ingressTlsShape } from './render/ingress-tls-shape.ts';
import { largeNumber } from './render/large-number.ts';
import { nodePortRange } from './render/node-port-range.ts';
import { nullDeletesDefaults } from './render/null-deletes-defaults.ts';
import { numberMissing } from './render/number-missing.ts';
import { operatorWithoutAgentConfig } from './render/operator-without-agent-config.ts';
import { pgbouncerIncomplete } from './render/pgbouncer-incomplete.ts';
import { postgresExistingSecret } from './render/postgres-existing-secret.ts';
import { rabbitmqImageGone } from './render/rabbitmq-image-gone.ts';
import { redisAuthFlags } from './render/redis-auth-flags.ts';
import { resourcesInvalid } from './render/resources-invalid.ts';
import { resourcesPresetUnknown } from './render/resources-preset-unknown.ts';
import { serviceAccountAnnotations } from './render/service-account-annotations.ts';
import { ssoOneloginAzureadBroken } from './render/sso-onelogin-azuread-broken.ts';
import { storeEnvInvalid } from './render/store-env-invalid.ts';
import { storeNameNotDns } from './render/store-name-not-dns.ts';
import { storeSchemaMissing } from './render/store-schema-missing.ts';
import { storeSecretUnnamed } from './render/store-secret-unnamed.ts';
import { streamsHostDoubled } from './render/streams-host-doubled.ts';
import { workerImageMissing } from './render/worker-image-missing.ts';
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
import { removedKey } from './shape/removed-key.ts';
import { unknownKey } from './shape/unknown-key.ts';
import { unquotedText } from './shape/unquoted-text.ts';
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
  nullDeletesDefaults,
  blankListEntry,
  numberMissing,
  ingressExtraPathsBroken,
  flowerRenderBroken,
  ssoOneloginAzureadBroken,
  storeSchemaMissing,
  duplicateConnectionName,
  duplicateMountedVolume,
  duplicateMountPath,
  storeNameNotDns,
  connectionSchema,
  storeSecretUnnamed,
  storeEnvInvalid,
  serviceAccountAnnotations,
  additionalNamespaces,
  workerImageMissing,
  operatorWithoutAgentConfig,
  chartSecretsMissing,
  ingressTlsShape,
  ingressHostInvalid,
  ingressPathInvalid,
  imagePullSecretShape,
  imageNameInvalid,
  streamsHostDoubled,
  nodePortRange,
  resourcesInvalid,
  beatReplicas,
  brokerMissing,
  brokerMismatch,
  brokerExistingSecret,
  externalBrokerIncomplete,
  redisAuthFlags,
  resourcesPresetUnknown,
  dbPasswordMismatch,
  postgresExistingSecret,
  externalPostgresqlIncomplete,
  pgbouncerIncomplete,
  rabbitmqImageGone,
  dependencyHostRenamed,
  dependencyPortMismatch,
  largeNumber,
  internalAndExternal,
  bothBrokers,
  brokerUnused,
  externalBrokerUnused,
  notifierUnusedCe,
  schedulerChildrenWithoutScheduler,
  externalRedisPasswordUnused,
  brokerKeyMissingForCli,
  gatewayHpaOrphan,
  hpaTargetDisabled,
  hpaBounds,
  mountConnectionUndefined,
  mountConnectionsAgentDisabled,
  emailNotEnabled,
  switchedOff,
  hostNameTwice,
  pullSecretNotForBundled,
  emailTls,
  encryptionSecretIgnored,
  defaultAffinityInert,
  tolerationWithoutSelector,
  metricsDouble,
  subchartKeyIgnored,
  deadKey,
  defaultDbPassword,
  defaultBrokerPassword,
  redisReplicasWaste,
  agentWrongKeys,
  cliRejectsValidKey,
  adminUiExposed,
  defaultRootPassword,
  rootPasswordRandom,
  plaintextSecret,
  platformSecretLeftover,
  nothingChosen,
  unpinnedSecretKey,
  rbacDisabled,
  limitResourcesDisabled,
  allowedHostsIngress,
  ingressTlsHostMismatch,
  tlsAnnotationTlsAcme,
  ingressServiceType,
  ingressClassTwice,
  ingressAnnotationsLegacyPrefix,
  ingressUploadLimits,
  rewriteTargetRoot,
  runHelperPullSecrets,
  sslNodeportPort,
  externalHostWithScheme,
  dnsBackend,
  proxyNoproxyGateway,
  operatorDisabledCe,
  agentTokenMissing,
  agentTokenBoth,
  ldapPlain,
  uiSingleurlEe,
  latestImageTag,
  imageTagSkew,
  gatewaySingleReplica,
  unknownKey,
  removedKey,
  wrongType,
  wrongValue,
  unquotedText,
  yamlSyntax,
  conflictingCharts,
  duplicateKey,
  referenceUnread,
  severalDocuments,
  fileTooLarge,
  unknownChartVersion,
  invalidDirective,
  invalidConfig,
  unusedDirective,
  crdRemoved,
  dbVolumeSize,
  dbVolumeClass,
  dbPersistenceToggle,
  dbExistingClaim,
  dbReplicationSwitch,
  dbRenamed,
  dbRemoved,
  dbAdded,
  dbMajorVersion,
  dbPasswordFrozen,
  dbUserOrName,
  dbExistingSecret,
  encryptionSecretChanged,
  externalDbMoved,
  artifactsStoreMoved,
  artifactsStoreRenamed,
  connectionRemoved,
  rabbitmqEnabledOnLive,
  labelsBreakSelector,
  serviceClusterip,
  stsIdentity,
  releaseOrNamespace,
  uidOnOldVolume,
  retentionDelete,
  brokerSwitched,
  brokerMoved,
  redisAuthToggled,
  redisPasswordFrozen,
  redisTopology,
  rabbitmqIdentity,
  rabbitmqCredentials,
  rabbitmqScaleDown,
  secretKeyRotated,
  internalTokenRotated,
  userPasswordAfterInstall,
  platformSecretSwitch,
  agentDisabled,
  rbacTurnedOff,
  namespacesScope,
  gatewayServiceChanged,
  tlsRemoved,
  organizationKey,
  schedulerOff,
  componentVersionSkew,
  dbPortOneSide,
  nodeSelectorMovesRuns,
  hpaBroken,
  replicasUpLocalStore,
  limitsChanged,
  chartRevisionOff,
  externalSecretContent,
];
