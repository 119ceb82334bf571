import { baseName, folderOf } from '../core/file-names.ts';

/** A configuration for releases of these layers, with the rest of what it may say as comments. */
export function initialConfig(releases: readonly (readonly string[])[]): string {
  const names = uniqueNames(releases.map((layers) => nameOf(layers.at(-1) ?? '')));
  const entries = releases.map((layers, index) => {
    const values = layers.map((path) => `      - ${scalar(path)}`);
    return [`  - name: ${scalar(names[index] ?? '')}`, '    values:', ...values].join('\n');
  });
  const list = entries.length > 0 ? `releases:\n${entries.join('\n')}` : 'releases: []';
  return `# Which values files belong together, and which rules count: docs/configuration.md of Polyaxon Values.
# Layers stand in the order of helm -f, the base first.
${list}

# profile: trial
# rules:
#   postgresql-no-backup: off
# exclude:
#   - legacy
`;
}

/** `envs/values-prod.yaml` is `prod`, `staging/values.yaml` is `staging`. */
function nameOf(path: string): string {
  const name = baseName(path)
    .replace(/\.ya?ml$/i, '')
    .replace(/^values[-._]?|[-._]values$/i, '');
  return name || baseName(folderOf(path)) || 'polyaxon';
}

function uniqueNames(names: readonly string[]): readonly string[] {
  return names.map((name, index) => {
    const before = names.slice(0, index).filter((each) => each === name).length;
    return before === 0 ? name : `${name}-${before + 1}`;
  });
}

function scalar(text: string): string {
  return /^[\w./-]+$/.test(text) &&
    /[A-Za-z]/.test(text) &&
    !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
