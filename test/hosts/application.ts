/** The text must be recognised by itself. */
export const HOST = { force: false, name: 'apps/app.yaml' } as const;

/** An Application with this below `helm:`. */
export function application(helm: string, { chart = 'polyaxon', version = '2.15.1' } = {}): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: tracking
spec:
  source:
    chart: ${chart}
    repoURL: https://charts.polyaxon.com
    targetRevision: ${version}
    helm:
${helm}
  destination:
    server: https://kubernetes.default.svc
`;
}
