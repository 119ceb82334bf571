import type { Snippet } from './snippet.ts';

/** The gateway behind TLS, or inside the cluster. */
export const networkSnippets: readonly Snippet[] = [
  {
    prefix: 'plx-ingress-tls',
    title: 'nginx ingress with TLS',
    body: `ingress:
  enabled: true
  className: \${1:nginx}
  hostName: \${2:polyaxon.example.com}
  annotations:
    nginx.ingress.kubernetes.io/proxy-body-size: 4G
    nginx.ingress.kubernetes.io/proxy-read-timeout: "600"
    nginx.ingress.kubernetes.io/proxy-send-timeout: "600"
  tls:
    - secretName: \${3:polyaxon-tls}
      hosts:
        - \${2:polyaxon.example.com}
gateway:
  service:
    type: ClusterIP
`,
  },
  {
    prefix: 'plx-ingress-letsencrypt',
    title: "nginx ingress with a Let's Encrypt certificate",
    body: `ingress:
  enabled: true
  className: \${1:nginx}
  hostName: \${2:polyaxon.example.com}
  annotations:
    cert-manager.io/cluster-issuer: \${4:letsencrypt-prod}
    nginx.ingress.kubernetes.io/proxy-body-size: 4G
    nginx.ingress.kubernetes.io/proxy-read-timeout: "600"
    nginx.ingress.kubernetes.io/proxy-send-timeout: "600"
  tls:
    - secretName: \${3:polyaxon-tls}
      hosts:
        - \${2:polyaxon.example.com}
gateway:
  service:
    type: ClusterIP
`,
  },
  {
    prefix: 'plx-gateway-cluster-ip',
    title: 'Gateway inside the cluster only',
    body: `gateway:
  service:
    type: ClusterIP
`,
  },
];
