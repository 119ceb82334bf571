import { entryOf, type YamlDocument } from '../../yaml/tree.ts';
import type { Bindings, Bound } from '../host.ts';
import { parseTemplated } from '../templated-yaml.ts';
import { itemsAt } from './fields.ts';

/** The environments that a helmfile names, and those of the files that it is based on. */
export function environmentsIn(documents: readonly YamlDocument[]): Bindings | undefined {
  const own = documents.flatMap(namedIn);
  const bases = documents.flatMap(({ root }) => itemsAt(root, 'bases'));
  const paths = bases.flatMap((base) =>
    base.kind === 'scalar' && typeof base.value === 'string' ? [base.value] : [],
  );
  // Others may come from a base that is elsewhere.
  const isElsewhere = (path: string) => /[{<]|:\/\/|^[/~]/.test(path);
  if (paths.length < bases.length || paths.some(isElsewhere)) return undefined;
  const based = paths.map(
    (path): Bindings => ({ kind: 'file', path, from: 'folder', bind: environmentsOf }),
  );
  const all: readonly Bindings[] =
    own.length > 0 ? [{ kind: 'these', each: own }, ...based] : based;
  return all.length > 0 ? { kind: 'any', of: all } : undefined;
}

function environmentsOf(text: string): readonly Bound[] {
  return (parseTemplated(text)?.file.documents ?? []).flatMap(namedIn);
}

function namedIn({ root }: YamlDocument): readonly Bound[] {
  const environments = entryOf(root, 'environments')?.value;
  const entries = environments?.kind === 'map' ? environments.entries : [];
  return entries.map(({ key }) => ({ '.Environment.Name': key }));
}
