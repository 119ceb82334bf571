import { isObject, type JsonObject } from '../json.ts';
import { getAt } from '../path.ts';
import { isVersion } from './version.ts';

/** Services whose images are released together with the chart. */
const CORE = ['gateway', 'api', 'streams', 'agent', 'operator', 'scheduler'];

/**
 * The chart version that values name: `deploymentVersion`, or an image tag on which the core services
 * agree. At least two must be tagged: one alone may be a patch that somebody tries out.
 */
export function writtenVersion(written: JsonObject): string | undefined {
  const { deploymentVersion } = written;
  if (typeof deploymentVersion === 'string' && isVersion(deploymentVersion)) {
    return deploymentVersion;
  }
  const tags = CORE.filter((service) => isObject(written[service])).flatMap((service) => {
    const tag = getAt(written, [service, 'imageTag']);
    return tag === undefined || tag === null ? [] : [tag];
  });
  const [tag] = tags;
  const agreed = tags.length > 1 && tags.every((other) => other === tag);
  return agreed && typeof tag === 'string' && /^v?\d+\.\d+\.\d+$/.test(tag) ? tag : undefined;
}
