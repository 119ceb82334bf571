import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'pgbouncer-incomplete';

const EXTERNAL = `
deploymentChart: platform
postgresql: {enabled: false}
externalServices:
  postgresql:
    host: project:region:instance
    password: change-me
`;

checkFindings(
  RULE,
  `${EXTERNAL}    pgbouncer:
    #^^^^^^^^ pgbouncer-incomplete
      enabled: false
`,
);

// No images, and nothing that it could be used for.
checkFindings(
  RULE,
  `
deploymentChart: platform
externalServices:
  postgresql:
    host: project:region:instance
    pgbouncer: {maxClientConn: 100}
    #^^^^^^^^ pgbouncer-incomplete
    #^^^^^^^^ pgbouncer-incomplete
`,
);

const IMAGES = '{image: a, imageTag: "1", proxyImage: b, proxyImageTag: "1"}';
const BUNDLED = `deploymentChart: platform\nexternalServices: {postgresql: {host: a, pgbouncer: ${IMAGES}}}\n`;

checkMessage(
  RULE,
  `${EXTERNAL}    pgbouncer: {image: a, imageTag: "1", proxyImage: b}\n`,
  'PgBouncer is deployed, but its pod has no image to run: nothing sets `proxyImageTag`, and the chart has no default.',
);
checkMessage(
  RULE,
  BUNDLED,
  'PgBouncer is not used while the bundled PostgreSQL is enabled, and its pod waits for a Secret that is not created.',
);
checkMessage(
  RULE,
  `${BUNDLED}platformSecret: s\n`,
  'PgBouncer is not used while the bundled PostgreSQL is enabled.',
);

checkSilent(RULE, EXTERNAL);
checkSilent(RULE, `${EXTERNAL}    pgbouncer: {}\n`);
checkSilent(RULE, `${EXTERNAL}    pgbouncer: ${IMAGES}\n`);
// A wrong type, which is another rule's.
checkSilent(RULE, `${EXTERNAL}    pgbouncer: true\n`);
checkSilent(RULE, `${BUNDLED}postgresql: {enabled: "\${BUNDLED}"}\n`);

checkFix(
  RULE,
  'Add the images of PgBouncer',
  `${EXTERNAL}    pgbouncer:\n      image: mine\n`,
  `${EXTERNAL}    pgbouncer:
      image: mine
      imageTag: "1.0.0"
      proxyImage: registry.example.com/cloud-sql-proxy
      proxyImageTag: "1.0.0"
`,
);

checkFix(
  RULE,
  'Switch off the bundled PostgreSQL',
  BUNDLED,
  `${BUNDLED}postgresql:\n  enabled: false\n`,
);
