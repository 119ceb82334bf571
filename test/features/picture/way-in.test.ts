import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawn, line } from './drawn.ts';

const GATEWAY = 'gateway | ClusterIP, port 80';

const WAYS: readonly (readonly [says: string, yaml: string, way: readonly string[]])[] = [
  [
    'closed',
    'deploymentChart: platform\n',
    [
      'people and the CLI | inside the cluster, or through polyaxon port-forward',
      `${GATEWAY} | ✓not open to the outside`,
    ],
  ],
  [
    'an ingress without a certificate',
    'deploymentChart: platform\ningress:\n  enabled: true\n  className: nginx\n  hostName: plx.acme.com\n',
    [
      'people and the CLI | from anywhere that the network lets in',
      'ingress nginx | plx.acme.com | ✗no TLS',
      GATEWAY,
    ],
  ],
  [
    'an ingress with a certificate, for some addresses and with larger uploads',
    `deploymentChart: platform
ingress:
  enabled: true
  hostName: plx.acme.com
  path: /plx
  annotations:
    nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8
    nginx.ingress.kubernetes.io/proxy-body-size: 100m
  tls:
    - secretName: plx-tls
      hosts: [plx.acme.com]
`,
    [
      'people and the CLI | from a limited network',
      'ingress | plx.acme.com/plx | ✓TLS ends here: plx-tls | limited access | uploads up to 100m',
      GATEWAY,
    ],
  ],
  [
    'a node port',
    'deploymentChart: agent\ngateway:\n  service:\n    type: NodePort\n    nodePort: 30100\n',
    [
      'people and the CLI | from anywhere that the network lets in',
      'node port | port 30100 of every node | ✗no TLS',
      'gateway | NodePort, port 80',
    ],
  ],
  [
    'a load balancer that a template may close',
    'deploymentChart: platform\ngateway:\n  service:\n    type: ${type}\n',
    [
      'people and the CLI | how they come in is filled in elsewhere',
      'gateway | its type is filled in elsewhere, port 80',
    ],
  ],
];

for (const [says, yaml, way] of WAYS) {
  test(`the way in: ${says}`, () => {
    assert.deepEqual(drawn(yaml).way.map(line), way);
  });
}
