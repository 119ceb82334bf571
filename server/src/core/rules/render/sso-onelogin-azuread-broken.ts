import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** As written below `externalServices.auth`, and as people know them. */
const PROVIDERS = { onelogin: 'OneLogin', azuread: 'Azure AD' };

export const ssoOneloginAzureadBroken: Rule = {
  id: 'sso-onelogin-azuread-broken',
  section: 'render',
  severity: 'error',
  title: 'Do not enable OneLogin or Azure AD through the values',
  why: 'Where the options of these two belong, the template has braces with a space between them, so its own code ends up in the Secret. That is no YAML, and Helm refuses the whole release.',
  how: 'Leave the provider off here and hand its options to Polyaxon as `POLYAXON_AUTH_ONELOGIN_OPTIONS` or `POLYAXON_AUTH_AZUREAD_OPTIONS` (JSON) through a `platformSecret`, which then has to hold all passwords as well.',
  docs: docs('docs/setup/platform/sso'),
  charts: ['platform'],
  source: 'polyaxon/templates/platform-secrets.yaml',
  versions: { from: '2.0.1' },
  *check({ values }) {
    // Without that Secret (platform-secrets.yaml:1) there is nothing to break.
    if (values.truthy('secret')) return;
    for (const [provider, name] of Object.entries(PROVIDERS)) {
      const path = ['externalServices', 'auth', provider, 'enabled'];
      if (!values.truthy(path) || isOpen(values, path)) continue;
      yield {
        at: path,
        on: 'value',
        message: say`Helm cannot render the chart while ${name} is enabled: the Secret with its options is no valid YAML.`,
        fixes: [{ title: say`Turn ${name} off`, changes: [{ replace: path, with: 'false' }] }],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
externalServices:
  auth:
    azuread:
      enabled: true
      options:
        clientId: polyaxon
`,
    good: `deploymentChart: platform
platformSecret: polyaxon-secrets
externalServices:
  auth:
    azuread:
      enabled: false
`,
  },
};
