import { isHostName } from '../../core/deployment/ingress-host.ts';
import { EXAMPLE_HOST } from '../../core/fixes/tls-templates.ts';
import { formatPath, type Path } from '../../core/path.ts';
import type { Values } from '../../core/values/values.ts';
import type { Layout } from '../../core/yaml/edit/layout.ts';
import { blockEntry } from '../../core/yaml/edit/render.ts';
import { securityContextSnippet } from '../snippets/security-context.ts';
import { templateOf } from './fill-snippet.ts';

/** Keys that mean nothing without some of those below come with them, in the syntax of snippets. */
const SETS: Readonly<Record<string, (values: Values) => string>> = {
  artifactsStore: () => `artifactsStore:
  name: \${1:artifacts-store}
  kind: \${2|s3,gcs,wasb,volume_claim,host_path|}
  schema:
    \${3|bucket,volumeClaim,hostPath|}: \${0}
`,
  connections: () => `connections:
  - name: \${1:datasets}
    kind: \${2|s3,gcs,wasb,volume_claim,host_path,git,registry|}
    schema:
      \${3|bucket,volumeClaim,hostPath,url|}: \${0}
`,
  'ingress.tls': (values) => {
    const host = values.get('ingress.hostName');
    return `tls:
  - secretName: \${1:polyaxon-tls}
    hosts:
      - \${2:${isHostName(host) ? host : EXAMPLE_HOST}}
`;
  },
  securityContext: () => securityContextSnippet.body,
};

export interface WholeSet {
  /** From the key on. */
  readonly snippet: string;
  readonly text: string;
}

/** A key with all that belongs together below it, laid out as the text is; undefined for most keys. */
export function wholeSet(path: Path, values: Values, layout: Layout): WholeSet | undefined {
  const template = templateOf(SETS[formatPath(path)]?.(values) ?? '');
  if (template?.root.kind !== 'map') return undefined;
  const lines = template.root.entries.flatMap((entry) => blockEntry(template, entry, 0, layout));
  const snippet = lines.join('\n');
  return { snippet, text: template.plain(snippet) };
}
