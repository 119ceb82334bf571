import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesOf } from '../../../server/src/core/fixes-of.ts';
import {
  checkFindings,
  checkFix,
  checkMessage,
  checkSilent,
  lintText,
} from '../../support/check.ts';

const RULE = 'ingress-annotations-legacy-prefix';

checkFindings(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    nginx.ingress.kubernetes.io/proxy-read-timeout: "600"
    ingress.kubernetes.io/proxy-body-size: 4G
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ingress-annotations-legacy-prefix
    ingress.kubernetes.io/ssl-redirect: "false"
`,
);
checkMessage(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    ingress.kubernetes.io/proxy-body-size: 4G
    ingress.kubernetes.io/ssl-redirect: "false"
`,
  'Under the prefix `ingress.kubernetes.io/`, nginx may not read these 2 annotations.',
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    nginx.ingress.kubernetes.io/proxy-body-size: 4G
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  annotations:
    ingress.kubernetes.io/proxy-body-size: 4G
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: gce
  hostName: polyaxon.acme.com
  annotations:
    ingress.kubernetes.io/rewrite-target: /
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations: \${ANNOTATIONS}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: false
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    ingress.kubernetes.io/proxy-body-size: 4G
`,
);
checkFix(
  RULE,
  'Prefix with nginx.',
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    # Models are large.
    ingress.kubernetes.io/proxy-body-size: 4G # at most
    "ingress.kubernetes.io/ssl-redirect": "false"
`,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    # Models are large.
    nginx.ingress.kubernetes.io/proxy-body-size: 4G # at most
    "nginx.ingress.kubernetes.io/ssl-redirect": "false"
`,
);
// Under the new prefix, rewrite-target would come to life.
test(`${RULE}: offers no fix for what is better left out`, () => {
  const { findings } = lintText(`deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  annotations:
    ingress.kubernetes.io/rewrite-target: /
    ingress.kubernetes.io/proxy-body-size: 4G
`);
  assert.deepEqual(findings.filter(({ rule }) => rule.id === RULE).flatMap(fixesOf), []);
});
