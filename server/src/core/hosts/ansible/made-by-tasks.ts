import { baseName } from '../../file-names.ts';
import { entryOf } from '../../yaml/tree.ts';
import type { NamedLayer } from '../host.ts';
import { type Task, taskAt, tasksIn, textOf } from './task.ts';
import { expressed, placeAt, roleFile } from './values-of-task.ts';

const WRITERS: ReadonlySet<string> = new Set([
  'copy',
  'template',
  'ansible.builtin.copy',
  'ansible.builtin.template',
]);

/** The files that `copy` and `template` write, by where they write them: what is in them is here. */
export function madeByTasks(
  around: Pick<Task, 'file' | 'document' | 'inRole'>,
): ReadonlyMap<string, NamedLayer> {
  const made = new Map<string, NamedLayer>();
  for (const path of tasksIn(around.document.root, WRITERS)) {
    const task = taskAt({ ...around, made }, path);
    const destination = task?.variables.filled(textOf(entryOf(task.args, 'dest')?.value)) ?? '';
    if (!task || destination === '') continue;
    const source = textOf(entryOf(task.args, 'src')?.value);
    const name = destination.endsWith('/') ? destination + baseName(source) : destination;
    // Written twice, it may be either.
    const layer = made.has(name) ? undefined : writtenBy(task, source);
    made.set(name, layer ?? { kind: 'unknown', span: task.span });
  }
  return made;
}

function writtenBy(task: Task, source: string): NamedLayer | undefined {
  const content = entryOf(task.args, 'content')?.value;
  if (content?.kind === 'scalar' && /^\{\{[^{}]*\}\}\s*$/.test(textOf(content))) {
    const [layer, ...others] = expressed(textOf(content), content.span, task);
    return others.length === 0 ? layer : undefined;
  }
  if (content) return placeAt(task, [...task.path, 'content']);
  const kind = /template$/.test(String(task.path.at(-1))) ? 'template' : 'file';
  const span = entryOf(task.args, 'src')?.valueSpan ?? task.span;
  return roleFile(kind, source, span, task);
}
