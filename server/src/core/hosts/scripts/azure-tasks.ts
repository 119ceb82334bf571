import { entryOf, type YamlNode } from '../../yaml/tree.ts';
import type { Code } from './code.ts';
import { composedCode, linesOf, type Piece, pieceOf } from './composed-code.ts';

/** Azure's `HelmDeploy` and `KubernetesManifest`: the command of Helm that their inputs make. */
export function azureTask(
  text: string,
  node: YamlNode,
  around: Pick<Code, 'folder'> & Pick<Code, 'bindings'>,
): Code | undefined {
  const task = pieceOf(text, entryOf(node, 'task')?.value);
  const inputs = entryOf(node, 'inputs')?.value;
  const of = (key: string) => filled(pieceOf(text, entryOf(inputs, key)?.value));
  const flag = (name: string, piece: Piece | undefined) => (piece ? [name, piece] : []);
  if (/^HelmDeploy@\d/.test(task?.text ?? '')) {
    const chart = of('chartName') ?? of('chartPath');
    const rest = of('arguments');
    if (!task || !chart || !/^(?:install|upgrade)$/.test(of('command')?.text ?? ''))
      return undefined;
    const words = [
      'helm upgrade',
      of('releaseName') ?? 'release',
      chart,
      ...flag('--version', of('chartVersion')),
      ...flag('-f', of('valueFile')),
      ...flag('--set', of('overrideValues')),
      ...(rest ? [{ ...rest, isVerbatim: true } as const] : []),
    ];
    return composedCode(words, task, around);
  }
  const chart = of('helmChart');
  if (!/^KubernetesManifest@\d/.test(task?.text ?? '') || !task || !chart) return undefined;
  const files = linesOf(text, entryOf(inputs, 'overrideFiles')?.value);
  const sets = linesOf(text, entryOf(inputs, 'overrides')?.value);
  const words = [
    'helm template',
    of('releaseName') ?? 'release',
    { ...chart, text: chart.text.replace(/^(?![./$])/, './') },
    ...files.flatMap((each) => flag('-f', filled(each))),
    // `key: value`, a line each.
    ...sets.flatMap((each) => flag('--set', { ...each, text: each.text.replace(/:\s?/, '=') })),
  ];
  return composedCode(words, task, around);
}

/** `$(Build.SourcesDirectory)/x`: in the form that a shell's words have here, and as long. */
function filled(piece: Piece | undefined): Piece | undefined {
  return piece && { ...piece, text: piece.text.replace(/\$\(([^()]*)\)/g, '${$1}') };
}
