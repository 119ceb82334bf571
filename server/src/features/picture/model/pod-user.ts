import { isEnabled, podGroup, podUser } from '../../../core/deployment/pod-security.ts';
import { isTemplated, type Json } from '../../../core/json.ts';
import type { Path } from '../../../core/path.ts';
import type { Values } from '../../../core/values/values.ts';
import { say } from '../../../core/words/say.ts';
import type { Fact } from '../sketch.ts';
import { factOf, type Subject } from '../subject.ts';
import { shown } from './shown.ts';

/** Bitnami's images and charts use this user unless they are told another. */
const SUBCHART_USER = 1001;

/** Who a core service runs as: partials/_securityContext.tpl, all or nothing. */
export function coreUser(subject: Subject): Fact {
  const { values } = subject;
  if (isTemplated(values.get('securityContext.enabled'))) {
    return factOf(subject, 'securityContext.enabled', say`user is filled in elsewhere`);
  }
  if (!isEnabled(values)) return anyUser(subject, ['securityContext', 'enabled']);
  const [user, group] = [podUser(values), podGroup(values)];
  const at = values.truthy('securityContext.user') ? 'user' : 'runAsUser';
  return userFact(subject, ['securityContext', at], user, group);
}

/** `metrics` and pgbouncer get no security context from any template, so values cannot better that. */
export function imageUser(subject: Subject, at: Path): Fact {
  return factOf(subject, at, say`user of the image`);
}

/** The image decides, and nothing keeps it from being root. */
function anyUser(subject: Subject, at: Path): Fact {
  return factOf(subject, at, say`user of the image`, 'warning');
}

/** Who a pod of a sub-chart runs as: its `containerSecurityContext` beside its placement. */
export function subchartUser(subject: Subject, parent: Path): Fact {
  const { values } = subject;
  const context = [...parent, 'containerSecurityContext'];
  if (isOff(values, [...context, 'enabled'])) return anyUser(subject, [...context, 'enabled']);
  const user = [...context, 'runAsUser'];
  return userFact(subject, user, values.get(user) ?? SUBCHART_USER, undefined);
}

function isOff(values: Values, path: Path): boolean {
  return values.get(path) !== undefined && !values.truthy(path);
}

function userFact(
  subject: Subject,
  at: Path,
  user: Json | undefined,
  group: Json | undefined,
): Fact {
  if (user === 0 || user === '0') return factOf(subject, at, say`root`, 'bad');
  if (user === undefined || user === null) return anyUser(subject, at);
  if (typeof user !== 'number') return factOf(subject, at, say`uid ${shown(user)}`);
  const isOwn = group === undefined || group === null || group === user;
  const uid = isOwn ? say`uid ${user}` : say`uid ${user}:${shown(group)}`;
  return factOf(subject, at, uid, 'good');
}
