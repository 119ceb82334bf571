import type { ResourceBlock } from '../../deployment/resource-blocks.ts';
import { formatPath } from '../../path.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import type { Report } from '../rule.ts';

const RESOURCES = ['cpu', 'memory', 'ephemeral-storage'];

/** Amounts beside `requests` and `limits`, as older charts' documentation shows them. */
export function* misplacedResources(values: Values, { path }: ResourceBlock): Iterable<Report> {
  for (const name of RESOURCES) {
    const at = [...path, name];
    if (!values.isWritten(at)) continue;
    yield {
      at,
      severity: 'warning',
      message: say`\`${formatPath(at)}\` stands beside \`requests\` and \`limits\`, where nothing reads it.`,
      fixes: ['requests', 'limits']
        .map((kind) => [...path, kind, name])
        .filter((to) => !values.isWritten(to))
        .map((to) => ({
          title: say`Move to ${formatPath(to.slice(-2))}`,
          changes: [{ move: at, to }],
        })),
    };
  }
}
