import { isTemplated } from '../../../core/json.ts';
import type { Values } from '../../../core/values/values.ts';
import { type Message, say } from '../../../core/words/say.ts';
import type { Fact, Part } from '../sketch.ts';
import { anchorOf, factOf, type Subject } from '../subject.ts';
import { shown } from './shown.ts';

const EXTERNAL = 'externalServices.postgresql';
const VOLUME = 'postgresql.primary.persistence';

/** Where users, projects and run metadata live. An agent has no database of its own. */
export function database(subject: Subject): readonly Part[] {
  const { values } = subject;
  if (values.chart.name !== 'platform') return [];
  return [values.truthy('postgresql.enabled') ? bundled(subject) : external(subject)];
}

/** The sub-chart keeps its data in a claim unless it is told not to, also by a null. */
export function isDatabaseKept(values: Values): boolean {
  const path = `${VOLUME}.enabled`;
  return values.origin(path) === 'absent' || values.truthy(path);
}

function bundled(subject: Subject): Part {
  const { values } = subject;
  const tag = values.get('postgresql.image.tag');
  const open = isTemplated(values.get('postgresql.enabled'));
  const name = tag === undefined ? 'PostgreSQL' : say`PostgreSQL ${shown(tag)}`;
  return {
    title: open ? say`Database: filled in elsewhere` : say`Database: in the cluster`,
    lines: [
      say`${name}, ${storage(values)}`,
      ...(values.get('postgresql.architecture') === 'replication'
        ? [say`with a read replica`]
        : []),
    ],
    facts: [...volumeFacts(subject), backup(subject)],
    at: anchorOf(subject, 'postgresql'),
  };
}

function storage(values: Values): Message {
  if (!isDatabaseKept(values)) return say`no volume`;
  const claim = values.get(`${VOLUME}.existingClaim`);
  if (values.truthy(`${VOLUME}.existingClaim`)) return say`claim ${shown(claim)}`;
  return say`a volume of ${shown(values.get(`${VOLUME}.size`), '8Gi')}`;
}

function volumeFacts(subject: Subject): readonly Fact[] {
  if (isDatabaseKept(subject.values)) return [];
  return [factOf(subject, `${VOLUME}.enabled`, say`lost with its pod`, 'bad')];
}

function backup(subject: Subject): Fact {
  const at = 'postgresql.backup.enabled';
  const { values } = subject;
  if (!values.truthy(at)) return factOf(subject, at, say`no regular dump`, 'warning');
  const schedule = 'postgresql.backup.cronjob.schedule';
  return factOf(subject, at, say`dumped ${shown(values.get(schedule), '@daily')}`, 'good');
}

function external(subject: Subject): Part {
  const { values } = subject;
  const host = values.get(`${EXTERNAL}.host`);
  const hasHost = values.truthy(`${EXTERNAL}.host`);
  const at = say`${shown(host)}:${shown(values.get(`${EXTERNAL}.port`), '5432')}`;
  const name = shown(values.get(`${EXTERNAL}.database`), '');
  return {
    title: say`Database: outside`,
    lines: hasHost ? [name === '' ? at : say`${at}/${name}`] : [],
    facts: [
      ...(hasHost ? [] : [factOf(subject, `${EXTERNAL}.host`, say`no host is set`, 'bad')]),
      password(subject),
    ],
    at: anchorOf(subject, EXTERNAL),
    outside: true,
  };
}

/** partials/_plaform.tpl: a platformSecret takes the place of every password in the values. */
function password(subject: Subject): Fact {
  const { values } = subject;
  if (values.truthy('platformSecret')) {
    const name = shown(values.get('platformSecret'));
    return factOf(subject, 'platformSecret', say`password in Secret ${name}`, 'good');
  }
  const at = `${EXTERNAL}.password`;
  return values.truthy(at)
    ? factOf(subject, at, say`password in the values`)
    : factOf(subject, at, say`password made up on every upgrade`, 'bad');
}
