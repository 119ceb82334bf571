import { DEFAULT_ID } from '../../fixes/security-context-block.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import type { Report } from '../rule.ts';

/** What Kubernetes does with a root user depends on whether root is forbidden at the same time. */
export function rootUserReport(values: Values, allowsRoot: boolean): Report {
  const user = { replace: ['securityContext', 'runAsUser'], with: `\${1:${DEFAULT_ID}}` };
  // The official CLI wants both ids or none.
  const alone = !values.isWritten('securityContext.runAsGroup');
  const rest = [
    ...(alone ? [`  runAsGroup: \${2:${DEFAULT_ID}}\n`] : []),
    ...(allowsRoot ? ['  runAsNonRoot: true\n'] : []),
  ];
  const merges = rest.length > 0 ? [{ merge: `securityContext:\n${rest.join('')}` }] : [];
  return {
    at: 'securityContext.runAsUser',
    on: 'value',
    severity: allowsRoot ? 'warning' : 'error',
    message: allowsRoot
      ? '`runAsUser: 0` runs the containers of Polyaxon as root.'
      : '`runAsUser: 0` is root, which `runAsNonRoot` forbids, so Kubernetes is likely to refuse the pods.',
    fixes: [{ title: 'Run as another user', changes: [user, ...merges] }],
  };
}

export function flagReport(key: string, wanted: boolean, effect: string): Report {
  return {
    at: ['securityContext', key],
    on: 'value',
    message: say`\`${key}: ${!wanted}\` ${effect}.`,
    fixes: [
      {
        title: say`Set ${key} to ${wanted}`,
        changes: [{ merge: `securityContext:\n  ${key}: ${wanted}\n` }],
      },
    ],
  };
}
