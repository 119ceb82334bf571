import type { ResourceBlock } from '../../deployment/resource-blocks.ts';
import { formatPath, type Path } from '../../path.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import type { Report } from '../rule.ts';
import { isAbove } from './requests-above-limits.ts';

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
        .filter((to) => !values.isWritten(to) && fitsBeside(values, at, to))
        .map((to) => ({
          title: say`Move to ${formatPath(to.slice(-2))}`,
          changes: [{ move: at, to }],
        })),
    };
  }
}

/** A request may not come above the limit that is there, nor a limit below the request. */
function fitsBeside(values: Values, at: Path, to: Path): boolean {
  const [block, kind, name] = [to.slice(0, -2), to.at(-2), to.slice(-1)];
  const [amount, request, limit] = [
    values.get(at) ?? null,
    values.get([...block, 'requests', ...name]) ?? null,
    values.get([...block, 'limits', ...name]) ?? null,
  ];
  return kind === 'limits' ? !isAbove(request, amount) : !isAbove(amount, limit);
}
