import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'streams-host-doubled';
const streams = (rest: string) =>
  `deploymentChart: agent\nexternalServices:\n  streams:\n    ${rest}\n`;

checkFindings(
  RULE,
  `
deploymentChart: agent
externalServices:
  streams:
    host: streams.acme.com
    #     ^^^^^^^^^^^^^^^^ streams-host-doubled
`,
);
checkMessage(RULE, streams('host: a.com'), /`a\.coma\.com`/);
checkSilent(RULE, streams('port: 80'));
checkSilent(RULE, streams('host: ${host}'));
checkSilent(RULE, streams('host: a.com'), { version: '1.20' });

checkFix(
  RULE,
  'Clear externalServices.streams.host',
  streams('host: a.com # elsewhere'),
  streams('host: "" # elsewhere'),
);
