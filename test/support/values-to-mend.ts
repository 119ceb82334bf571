/* What other editors show, explain and mend in their tests. */

export const VALUES = `# The platform of the data team
deploymentChart: platform
ingress:
  enabled: true # behind the office's proxy
  hostName: polyaxon.acme.com
postgresql:
  enabled: true
`;

/** With TLS added to the ingress. */
export const FIXED = VALUES.replace(
  'postgresql:\n',
  `  tls:
    - secretName: polyaxon-tls
      hosts:
        - polyaxon.acme.com
postgresql:
`,
);
