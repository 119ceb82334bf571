import type { TemplateUse } from '../charts/template-use.ts';
import { isTemplated } from '../json.ts';
import type { Path } from '../path.ts';
import type { Values } from '../values/values.ts';
import { isInForce } from './effect.ts';
import {
  isPlainWord,
  type Spoiled,
  spoiledAlone,
  spoiledInDouble,
  spoiledInSingle,
  spoiledPart,
} from './printed-text.ts';
import { schemaAt } from './schema-at.ts';

/** What becomes of a text by the way in which templates that are in force print the value at a path. */
export function spoiledAt(values: Values, path: Path, text: string): Spoiled | undefined {
  // Hardly any text could be spoiled at all.
  if (!couldBeSpoiled(text) || isTemplated(text)) return undefined;
  const uses = values.chart.usesAt(path).filter((use) => isInForce(values, use, path));
  const spoils = uses.map((use) => spoiledBy(use, text, () => isText(values, path)));
  return spoils.find((each) => each === 'breaks') ?? spoils.find((each) => each !== undefined);
}

function spoiledBy({ kind }: TemplateUse, text: string, isText: () => boolean) {
  switch (kind) {
    case 'alone': {
      const spoiled = spoiledAlone(text);
      return spoiled === 'retyped' && !isText() ? undefined : spoiled;
    }
    case 'part':
    case 'tail':
      return spoiledPart(text);
    case 'double':
      return spoiledInDouble(text);
    case 'single':
      return spoiledInSingle(text);
    default:
      return undefined;
  }
}

function couldBeSpoiled(text: string): boolean {
  if (isPlainWord(text)) return false;
  return [spoiledAlone, spoiledPart, spoiledInDouble, spoiledInSingle].some((by) => by(text));
}

/** Whether nothing but a text will do. */
function isText({ chart, written }: Values, path: Path): boolean {
  const types = [schemaAt(chart.schema, path, written)?.type].flat();
  return types.every((type) => type === 'string' || type === 'null') && types.includes('string');
}
