import type { Snippet } from './snippet.ts';

/** Core services as a user without privileges. */
export const securityContextSnippet: Snippet = {
  prefix: 'plx-security-context',
  title: 'Core services as a non-root user',
  body: `securityContext:
  enabled: true
  runAsUser: \${1:2222}
  runAsGroup: \${2:2222}
  fsGroup: \${2:2222}
  allowPrivilegeEscalation: false
  runAsNonRoot: true
`,
};
