import type { TemplateUse } from '../../charts/template-use.ts';
import { isTemplated } from '../../json.ts';
import { formatPath, type Path } from '../../path.ts';
import { isInForce } from '../../shape/effect.ts';
import {
  isPlainWord,
  type Spoiled,
  spoiledAlone,
  spoiledInDouble,
  spoiledInSingle,
  spoiledPart,
} from '../../shape/printed-text.ts';
import { schemaAt } from '../../shape/schema-at.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const unquotedText: Rule = {
  id: 'unquoted-text',
  section: 'shape',
  severity: 'error',
  title: 'Mind texts that the chart prints without quotes',
  why: 'Some templates put a value into the manifest as it is. Quotes in the values file do not get that far, so a `: `, a line break or a quote in the text ends the YAML around it, and a text of digits alone arrives as a number.',
  how: 'Choose another text, or one that YAML reads as a text without quotes.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/platform-cm.yaml, polyaxon/templates/proxies-cm.yaml',
  keywise: true,
  // No condition: how each value is printed is read from the templates of the chart.
  *check({ values, leaves }) {
    for (const [path, text] of leaves) {
      if (typeof text !== 'string') continue;
      // Hardly any text could be spoiled at all.
      const spoiled =
        couldBeSpoiled(text) && !isTemplated(text) ? spoiledAt(values, path, text) : undefined;
      if (!spoiled) continue;
      const message = say`\`${formatPath(path)}\` ${EFFECTS[spoiled]}.`;
      const severity = values.chart.isFar ? 'hint' : spoiled === 'cut' ? 'warning' : 'error';
      yield { at: path, on: 'value', message, severity };
    }
  },
  example: {
    bad: `deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.example.com
  className: "nginx: internal"
`,
    good: `deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.example.com
  className: nginx-internal
`,
  },
};

const EFFECTS: Readonly<Record<Spoiled, string>> = {
  breaks: 'is printed into the manifest as it is, which then is no YAML, so Helm stops',
  cut: 'is printed without quotes, so what stands behind the `#` is lost',
  retyped:
    'is printed without quotes and read as something else than a text, which Kubernetes refuses',
};

function couldBeSpoiled(text: string): boolean {
  if (isPlainWord(text)) return false;
  return [spoiledAlone, spoiledPart, spoiledInDouble, spoiledInSingle].some((by) => by(text));
}

function spoiledAt(values: Values, path: Path, text: string): Spoiled | undefined {
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

/** Whether nothing but a text will do. */
function isText({ chart, written }: Values, path: Path): boolean {
  const types = [schemaAt(chart.schema, path, written)?.type].flat();
  return types.every((type) => type === 'string' || type === 'null') && types.includes('string');
}
