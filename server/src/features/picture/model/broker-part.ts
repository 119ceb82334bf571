import { BROKER_NAMES, isAvailable, usedBroker } from '../../../core/deployment/broker.ts';
import { isTemplated } from '../../../core/json.ts';
import { type Message, say } from '../../../core/words/say.ts';
import type { Part } from '../sketch.ts';
import { anchorOf, factOf, type Subject } from '../subject.ts';
import { shown } from './shown.ts';

/** What the scheduler hands its tasks to; told also where there is none, because it is asked for. */
export function brokerParts(subject: Subject): readonly Part[] {
  const { values } = subject;
  if (values.chart.name !== 'platform') return [];
  if (isTemplated(values.get('scheduler.enabled'))) {
    return [
      none(subject, say`Broker: filled in elsewhere`, say`whether there is a scheduler is open`),
    ];
  }
  if (!values.truthy('scheduler.enabled')) {
    return [none(subject, say`Broker: none`, say`no scheduler needs one`)];
  }
  const broker = usedBroker(values);
  if (!broker)
    return [none(subject, say`Broker: not known`, say`broker is ${shown(values.get('broker'))}`)];
  const title = BROKER_NAMES[broker];
  if (!isAvailable(values, broker)) {
    const at = [broker, 'enabled'];
    return [
      {
        title: say`Broker: missing`,
        lines: [say`${title} is named and not there`],
        facts: [factOf(subject, at, say`the scheduler has no broker`, 'bad')],
        at: anchorOf(subject, at),
      },
    ];
  }
  if (values.truthy([broker, 'enabled'])) {
    return [
      {
        title: say`Broker: in the cluster`,
        lines: [say`${title}, bundled with the chart`],
        facts: [],
        at: anchorOf(subject, [broker]),
      },
    ];
  }
  const at = ['externalServices', broker];
  const [name, port] = ['host', 'port'].map((key) => values.get([...at, key]));
  const host =
    port === null || port === undefined ? shown(name) : say`${shown(name)}:${shown(port)}`;
  return [
    {
      title: say`Broker: outside`,
      lines: [say`${title}, ${host}`],
      facts: [],
      at: anchorOf(subject, at),
      outside: true,
    },
  ];
}

function none(subject: Subject, title: Message, line: Message): Part {
  return { title, lines: [line], facts: [], at: anchorOf(subject, 'scheduler.enabled') };
}
