import { all, truthy } from '../conditions/words.ts';
import type { NeededValue } from './needed-values.ts';

/*
 * The same for the bundled charts (postgresql 15.5.35, redis 20.1.5, rabbitmq 11.7.0), whose own defaults a null
 * deletes as well. Some of them stop Helm in their schema rather than in a template.
 */

const NEEDED: Readonly<Record<string, string>> = {
  postgresql: `
    auth auth.secretKeys image image.repository service service.ports persistence persistence.size
    global global.postgresql global.postgresql.auth global.postgresql.service
    primary primary.persistence primary.service primary.service.ports primary.service.headless
    primary.livenessProbe primary.readinessProbe primary.startupProbe primary.nodeAffinityPreset
    primary.podSecurityContext primary.containerSecurityContext primary.networkPolicy primary.pdb
    primary.initdb primary.preInitDb primary.standby primary.persistentVolumeClaimRetentionPolicy
    readReplicas metrics metrics.image volumePermissions volumePermissions.image
    audit backup containerPorts diagnosticMode ldap psp rbac serviceAccount serviceBindings
    shmVolume tls`,
  redis: `
    auth auth.enabled image image.repository
    master master.persistence master.service master.service.ports master.service.portNames
    master.livenessProbe master.readinessProbe master.startupProbe master.nodeAffinityPreset
    master.podSecurityContext master.containerSecurityContext master.containerPorts
    master.serviceAccount master.persistentVolumeClaimRetentionPolicy
    replica replica.persistence replica.service replica.service.ports replica.autoscaling
    replica.livenessProbe replica.readinessProbe replica.startupProbe replica.nodeAffinityPreset
    replica.podSecurityContext replica.containerSecurityContext replica.containerPorts
    replica.serviceAccount replica.persistentVolumeClaimRetentionPolicy replica.externalMaster
    sentinel sentinel.image sentinel.service sentinel.service.headless sentinel.masterService
    sentinel.containerPorts metrics metrics.image volumePermissions volumePermissions.image
    kubectl kubectl.image sysctl sysctl.image diagnosticMode networkPolicy podSecurityPolicy rbac
    serviceAccount serviceBindings tls useExternalDNS`,
  rabbitmq: `
    auth auth.tls image service service.ports service.portNames persistence
    livenessProbe readinessProbe startupProbe podSecurityContext containerSecurityContext
    containerPorts metrics volumePermissions volumePermissions.image clustering diagnosticMode
    ingress ldap ldap.tls loadDefinition memoryHighWatermark networkPolicy pdb rbac
    serviceAccount`,
};

const withSubchart = Object.entries(NEEDED).flatMap(([subchart, keys]) =>
  keys
    .trim()
    .split(/\s+/)
    .map((key) => ({ path: `${subchart}.${key}`, when: truthy([subchart, 'enabled']) })),
);

/** Redis looks for a global password only where it has one at all. */
const withRedisPassword = ['redis.global', 'redis.global.redis'].map((path) => ({
  path,
  when: all(truthy('redis.enabled'), truthy('redis.auth.enabled')),
}));

export const neededBySubcharts: readonly NeededValue[] = [...withSubchart, ...withRedisPassword];
