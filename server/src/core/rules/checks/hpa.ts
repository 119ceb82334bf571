import { plainNumber } from '../../json.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import type { Report } from '../rule.ts';

/** Kubernetes validates these when the autoscaler is made. */
export function* reportBounds(values: Values, service: string): Iterable<Report> {
  const [low, high] = bounds(values, service);
  const place = `${service}.hpa`;
  const set = (key: string, to: number) => ({
    title: say`Set ${key} to ${to}`,
    changes: [{ merge: `${service}:\n  hpa:\n    ${key}: ${to}\n` }],
  });
  if (low < 1) {
    yield {
      at: `${place}.minpods`,
      on: 'value',
      severity: 'error',
      message: say`Kubernetes refuses an autoscaler with \`minpods: ${low}\`, unless the cluster has scaling to zero turned on.`,
      fixes: [set('minpods', 1)],
    };
  } else if (low > high) {
    const raise = set('maxpods', low);
    const lower = set('minpods', high);
    yield {
      at: values.isWritten(`${place}.minpods`) ? `${place}.minpods` : `${place}.maxpods`,
      on: 'value',
      severity: 'error',
      message: say`\`minpods\` is ${low} and \`maxpods\` is ${high}, and Kubernetes refuses an autoscaler whose bounds cross.`,
      fixes: high < 1 ? [raise] : [raise, lower],
    };
  }
}

/** What is equal to `minpods` is where an upgrade may well start again. */
export function* reportReplicas(values: Values, service: string): Iterable<Report> {
  const place = `${service}.replicas`;
  const replicas = plainNumber(values.get(place));
  const [low, high] = bounds(values, service);
  if (!values.isWritten(place) || !(replicas > 1) || replicas <= low) return;
  yield {
    at: place,
    on: 'value',
    severity: 'info',
    message: say`The autoscaler overrules \`replicas: ${replicas}\`, which comes back at each upgrade for a moment only.`,
    fixes:
      replicas > high
        ? []
        : [
            {
              title: say`Set minpods to ${replicas}`,
              changes: [{ merge: `${service}:\n  hpa:\n    minpods: ${replicas}\n` }],
            },
          ],
  };
}

/** Where only a limit is set, Kubernetes takes it for the request. */
export function* reportRequest(values: Values, service: string): Iterable<Report> {
  const resources = `${service}.resources`;
  const request = `${resources}.requests.cpu`;
  const limit = `${resources}.limits.cpu`;
  if (values.truthy(request) || isOpen(values, resources)) return;
  if (values.truthy('limitResources') && values.truthy(limit)) return;
  if (isOpen(values, `${resources}.requests`) || isOpen(values, `${resources}.limits`)) return;
  yield {
    at: request,
    message: say`The pods of \`${service}\` request no CPU, so the autoscaler has nothing to measure their use against.`,
    fixes: [
      {
        title: say`Add a CPU request for the ${service}`,
        changes: [{ merge: `${service}:\n  resources:\n    requests:\n      cpu: \${1:150m}\n` }],
      },
    ],
  };
}

/** Not a number, and so no cause for a report, where another tool fills them in. */
function bounds(values: Values, service: string): readonly [number, number] {
  const at = (key: string) => plainNumber(values.get([service, 'hpa', key]) ?? Number.NaN);
  return [at('minpods'), at('maxpods')];
}
