import type { ResourceBlock } from '../../deployment/resource-blocks.ts';
import type { FixPlan } from '../../fix.ts';
import { snippetScalar } from '../../fixes/snippet.ts';

import { isObject, isTemplated, type Json, plainText } from '../../json.ts';
import { formatPath, type Path } from '../../path.ts';

import { likelyQuantity, parseQuantity } from '../../values/quantity.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import type { Report } from '../rule.ts';

const MEBIBYTE = 2 ** 20;

/** Written amounts that Kubernetes does not take, or takes for next to nothing. */
export function* badQuantities(values: Values, block: ResourceBlock): Iterable<Report> {
  for (const kind of block.limits ? ['requests', 'limits'] : ['requests']) {
    const path = [...block.path, kind];
    const amounts = values.writtenAt(path);
    if (!isObject(amounts)) continue;
    for (const [name, amount] of Object.entries(amounts)) {
      const report = checkAmount([...path, name], name, amount);
      if (report) yield report;
    }
  }
}

function checkAmount(at: Path, name: string, amount: Json): Report | undefined {
  // Other types are `wrong-type`'s.
  if (typeof amount !== 'number' && typeof amount !== 'string') return undefined;
  if (isTemplated(amount)) return undefined;
  const parsed = parseQuantity(amount);
  if (parsed === undefined) {
    const message = say`\`${formatPath(at)}\` is \`${amount}\`, which is no quantity, and Kubernetes refuses it.`;
    return { at, on: 'value', message, fixes: fixesFor(at, likelyQuantity(plainText(amount))) };
  }
  if (name !== 'memory' || parsed === 0 || parsed >= MEBIBYTE) return undefined;
  const number = /^\d+(\.\d+)?/.exec(plainText(amount))?.[0];
  const message = say`\`${formatPath(at)}\` is \`${amount}\`, less than one mebibyte: memory counts in bytes, and \`m\` stands for thousandths.`;
  return {
    at,
    on: 'value',
    severity: 'warning',
    message,
    fixes: fixesFor(at, number === undefined ? undefined : `${number}Mi`),
  };
}

function fixesFor(at: Path, meant: string | undefined): readonly FixPlan[] {
  if (meant === undefined || parseQuantity(meant) === undefined) return [];
  return [
    { title: say`Change to ${meant}`, changes: [{ replace: at, with: snippetScalar(meant) }] },
  ];
}
