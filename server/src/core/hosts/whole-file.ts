import { MAX_LENGTH } from '../config.ts';
import type { Source } from '../source.ts';
import { parseYaml } from '../yaml/parse.ts';
import { entryOf, type YamlDocument, type YamlFile } from '../yaml/tree.ts';
import type { ValuesPlace } from './host.ts';
import { maskTemplates } from './mask-templates.ts';
import { type ParentKey, placeBelow } from './place-below.ts';
import { withBranches } from './with-branches.ts';

/**
 * A file that is values from end to end, or for a parent chart those below a key. Templates in it are
 * unknown values. `parse` reads the text, for whoever knows most of it. Undefined where a template leaves no YAML, or the parent chart sets nothing there.
 */
export function wholeFile(
  source: Source,
  parent?: ParentKey,
  parse: (text: string) => YamlFile = parseYaml,
  isFilled = false,
): ValuesPlace | undefined {
  const { text } = source;
  if (text.length > MAX_LENGTH) return { ...emptyPlace(text), wholeFile: true };
  const isTemplate = isFilled || /\.(?:tmpl|tftpl|tpl|gotmpl|j2)$/i.test(source.name);
  const place = isTemplate ? filledIn(text) : plain(parse(text));
  return parent && place ? placeBelow(place, parent) : place;
}

function plain(file: YamlFile): ValuesPlace {
  const document = firstDocument(file);
  const hostKeys = isEncrypted(document) ? [SOPS] : undefined;
  return { file, document, wholeFile: true, ...(hostKeys ? { hostKeys } : {}) };
}

/** What SOPS keeps of a file that it encrypted; the chart never sees it. */
const SOPS = 'sops';

/** Values of the file are ciphertext; its keys are not. */
export function isEncrypted({ root }: YamlDocument): boolean {
  const kept = entryOf(root, SOPS)?.value;
  return ['mac', 'version'].every((key) => entryOf(kept, key) !== undefined);
}

/** Filled in by Terraform's `templatefile`, helmfile, Ansible or gomplate first. */
function filledIn(text: string): ValuesPlace | undefined {
  const { text: masked, conditional, open } = maskTemplates(text);
  const file = { ...parseYaml(masked), text };
  const first = firstDocument(file);
  const document = conditional ? withBranches(first) : first;
  return document && { file, document, conditional, open, wholeFile: true };
}

function emptyPlace(text: string): ValuesPlace {
  const span = { start: 0, end: 0 };
  const file = { text, documents: [], comments: [] };
  return { file, document: { root: undefined, span, problems: [] }, onlyAt: span, open: true };
}

/** Helm 3 reads the first document alone; one without content is not what anybody means. */
function firstDocument({ documents, text }: YamlFile): YamlDocument {
  const end = { start: text.length, end: text.length };
  return (
    documents.find(({ root }) => root !== undefined) ??
    documents[0] ?? { root: undefined, span: end, problems: [] }
  );
}
