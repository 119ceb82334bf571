import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'ingress-tls-shape';
const ingress = (rest: string) =>
  `deploymentChart: platform\ningress:\n  enabled: true\n${rest.replace(/^(?=.)/gm, '  ')}`;

const marked = `
deploymentChart: platform
ingress:
  enabled: true
  tls:
# ^^^ ingress-tls-shape
    enabled: true
    secretName: polyaxon-tls
`;
checkFindings(RULE, marked);
// What the shape of the values says of it gives way.
checkSilent('wrong-type', marked);
checkSilent(RULE, ingress('tls: [{secretName: a, hosts: [a.b]}]\n'));
checkSilent(RULE, ingress('tls: ${tls}\n'));
checkSilent(RULE, ingress('tls:\n'));

checkFix(
  RULE,
  'Write ingress.tls as a list',
  ingress('hostName: polyaxon.acme.com\ntls:\n  enabled: true\n  secretName: a\n'),
  ingress(
    'hostName: polyaxon.acme.com\ntls:\n  - secretName: a\n    hosts:\n      - polyaxon.acme.com\n',
  ),
);
checkFix(
  RULE,
  'Write ingress.tls as a list',
  ingress('tls: {hosts: [a.acme.com, b.acme.com], secretName: a}\n'),
  ingress('tls:\n  - secretName: a\n    hosts:\n      - a.acme.com\n      - b.acme.com\n'),
);
checkFix(
  RULE,
  'Write ingress.tls as a list',
  ingress('tls:\n  enabled: true\n'),
  ingress('tls:\n  - secretName: polyaxon-cert\n    hosts:\n      - polyaxon.example.com\n'),
);
checkFix(
  RULE,
  'Write an empty list',
  ingress('tls: {enabled: false, secretName: a}\n'),
  ingress('tls: []\n'),
);
