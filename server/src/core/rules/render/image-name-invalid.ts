import { isImageName, isImageTag, splitImage } from '../../deployment/image-name.ts';
import { isUsed } from '../../deployment/is-used.ts';
import { describeValue } from '../../describe-value.ts';
import type { FixPlan } from '../../fix.ts';
import { nest } from '../../fixes/nest.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isTemplated, type Json, plainText } from '../../json.ts';
import { formatPath, getAt, type Path } from '../../path.ts';
import type { Values } from '../../values/values.ts';
import { type Message, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** What is joined with a colon: the key of the name, and that of the tag beside it. */
const TAG_OF = new Map([
  ['image', 'imageTag'],
  ['proxyImage', 'proxyImageTag'],
  ['repository', 'tag'],
]);
const TAGS = new Set(TAG_OF.values());

export const imageNameInvalid: Rule = {
  id: 'image-name-invalid',
  section: 'render',
  keywise: true,
  severity: 'error',
  title: 'Write images without their tag, and tags without blanks',
  why: 'The charts join image and tag with a colon. A tag in the image, a blank half or a character that names may not have leaves something that no node can pull: the pod stays in `InvalidImageName`.',
  how: 'Put the name into `image` (or `repository`) and the tag into `imageTag` (or `tag`). To go back to the image of the chart, leave the key out; a null deletes it.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/api-deployment.yaml and every other Deployment and Job',
  *check({ values, leaves }) {
    for (const [path, written] of leaves) {
      const key = String(path.at(-1));
      if (!(TAG_OF.has(key) || TAGS.has(key)) || !isUsed(values, path)) continue;
      if (values.isOpen(path) || (typeof written === 'object' && written !== null)) continue;
      const message = TAGS.has(key) ? tagProblem(values, path) : nameProblem(values, path);
      if (message !== undefined) {
        yield { at: path, on: 'value', message, fixes: fixes(values, path) };
      }
    }
  },
  example: {
    bad: `deploymentChart: platform
gateway:
  image: polyaxon/polyaxon-api:2.15.1
`,
    good: `deploymentChart: platform
gateway:
  image: polyaxon/polyaxon-api
  imageTag: 2.15.1
`,
  },
};

function nameProblem(values: Values, path: Path): Message | undefined {
  const image = values.get(path) ?? '';
  const name = formatPath(path);
  // What the chart leaves blank itself has a rule of its own.
  if (image === '') {
    const isGiven = hasDefault(values, path);
    return isGiven ? say`\`${name}\` is blank, and the tag alone names no image.` : undefined;
  }
  const text = plainText(image);
  if (isImageName(text)) return undefined;
  if (text.includes('@')) {
    return say`\`${name}\` has a digest, and the tag that the chart puts behind it makes that no image's name.`;
  }
  if (splitImage(text)) {
    return say`\`${name}\` has a tag, and with the chart's own tag behind it, it is no image's name.`;
  }
  return say`\`${name}\` is ${describeValue(image)}, which cannot be the name of an image.`;
}

function tagProblem(values: Values, path: Path): Message | undefined {
  const tag = values.get(path) ?? '';
  const name = formatPath(path);
  if (tag === '') {
    if (!hasDefault(values, path) || digestOf(values, path) !== undefined) return undefined;
    return say`\`${name}\` is blank, and the chart puts a colon behind the image all the same.`;
  }
  if (isImageTag(plainText(tag))) return undefined;
  return say`\`${name}\` is ${describeValue(tag)}, which cannot be the tag of an image.`;
}

/** The sub-charts' defaults are not among the chart's own: their images always have a name. */
function hasDefault(values: Values, path: Path): boolean {
  const isBundled = ['postgresql', 'redis', 'rabbitmq'].includes(String(path[0]));
  return isBundled || Boolean(getAt(values.chart.defaults, path));
}

function digestOf(values: Values, path: Path): Json | undefined {
  return values.get([...path.slice(0, -1), 'digest']);
}

function fixes(values: Values, path: Path): readonly FixPlan[] {
  const image = values.get(path);
  const tagKey = TAG_OF.get(String(path.at(-1)));
  const parts = typeof image === 'string' ? splitImage(image) : undefined;
  if (!parts || tagKey === undefined) return [];
  const tag: Path = [...path.slice(0, -1), tagKey];
  const own = values.get(tag);
  const isSame = own === parts.tag;
  if (isTemplated(own)) return [];
  const name = { replace: path, with: snippetScalar(parts.name) };
  const title = say`Move the tag to ${tagKey}`;
  if (isSame) return [{ title: 'Take the tag off', changes: [name], safe: true }];
  const owner = path.slice(0, -1);
  const changes = values.isWritten(tag)
    ? [name, { replace: tag, with: snippetScalar(parts.tag) }]
    : [name, { merge: nest(owner, `${tagKey}: ${snippetScalar(parts.tag)}\n`) }];
  return [{ title, changes }];
}
