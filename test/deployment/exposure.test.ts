import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import type { Chart } from '../../server/src/core/charts/chart.ts';
import {
  exposed,
  hasTls,
  mountsSslBlock,
  openDoors,
  tlsAtEveryDoor,
} from '../../server/src/core/deployment/exposure.ts';
import { tlsFixes } from '../../server/src/core/fixes/serve-tls.ts';
import type { JsonObject } from '../../server/src/core/json.ts';
import { sslBlockIncomplete } from '../../server/src/core/rules/network/ssl-block-incomplete.ts';
import { createValues, type Values } from '../../server/src/core/values/values.ts';

function chartAt(version: string): Chart {
  return {
    name: 'platform',
    version,
    defaults: {},
    schema: {},
    validateShape: () => [],
    usesAt: () => [],
    dead: [],
    isFar: false,
  };
}

function valuesOf(effective: JsonObject, version = '2.15.1'): Values {
  return createValues(chartAt(version), 'production', effective, effective);
}

test('functions and fragments agree', () => {
  const ajv = new Ajv();
  const isExposed = ajv.compile(exposed);
  const hasTlsEverywhere = ajv.compile(tlsAtEveryDoor);
  const ingresses: readonly JsonObject[] = [
    {},
    { enabled: false, tls: [{ secretName: 'x' }] },
    { enabled: true },
    { enabled: 'false', tls: [] },
    { enabled: true, tls: [{ secretName: 'x' }] },
    { enabled: true, annotations: { 'kubernetes.io/ingress.allow-http': false } },
    { enabled: true, annotations: { 'kubernetes.io/ingress.allow-http': 'true' } },
    { enabled: true, annotations: { 'networking.gke.io/managed-certificates': 'x' } },
    { enabled: true, annotations: { 'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP": 80}]' } },
    {
      enabled: true,
      annotations: { 'alb.ingress.kubernetes.io/listen-ports': '[{"HTTPS": 443}]' },
    },
  ];
  const certificate = { 'service.beta.kubernetes.io/aws-load-balancer-ssl-cert': 'arn' };
  const services: readonly JsonObject[] = [
    {},
    ...['ClusterIP', 'NodePort', 'LoadBalancer', 'Other'].flatMap((type) => [
      { type },
      { type, annotations: certificate },
    ]),
  ];
  const istios: readonly JsonObject[] = [
    {},
    { enabled: true },
    { enabled: true, tlsMode: 'SIMPLE' },
  ];
  for (const ingress of ingresses) {
    for (const service of services) {
      for (const istio of istios) {
        const effective = { ingress, gateway: { service }, istio };
        const values = valuesOf(effective);
        const doors = openDoors(values);
        const about = JSON.stringify(effective);
        assert.equal(isExposed(effective), doors.length > 0, about);
        assert.equal(
          hasTlsEverywhere(effective),
          doors.every((door) => hasTls(values, door)),
          about,
        );
      }
    }
  }
});

test('the ssl block works up to 1.20', () => {
  const versions = ['1.1.8', '1.20.0', 'v1.20.3', '1.22.0', '2.0.0-rc1', '2.15.1'];
  assert.deepEqual(
    versions.map((version) => mountsSslBlock(chartAt(version))),
    [true, true, true, false, false, false],
  );
  const values = { gateway: { service: { type: 'NodePort' } } };
  const ssl = { enabled: true, secretName: 'x' };
  assert.equal(hasTls(valuesOf({ ...values, ssl }, '1.20.0'), 'NodePort'), true);
  assert.equal(hasTls(valuesOf({ ...values, ssl }, '1.22.0'), 'NodePort'), false);
});

test('old charts are offered the ssl block', () => {
  const values = { gateway: { service: { type: 'NodePort' } }, ssl: { enabled: true } };
  const titles = (version: string) =>
    tlsFixes(valuesOf(values, version), 'NodePort').map(({ title }) => title);
  assert.ok(titles('1.20.0').includes('Serve TLS from the gateway itself'));
  assert.ok(!titles('2.15.1').includes('Serve TLS from the gateway itself'));
  const context = { values: valuesOf(values, '1.20.0'), leaves: [], shape: [] };
  const reports = [...sslBlockIncomplete.check(context)];
  assert.deepEqual(
    reports.flatMap(({ fixes = [] }) => fixes.map(({ title }) => title)),
    ['Complete the ssl block'],
  );
});
