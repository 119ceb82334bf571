import { BROKER_NAMES, isAvailable, usedBroker } from '../../../core/deployment/broker.ts';
import { isTemplated } from '../../../core/json.ts';
import type { Part } from '../picture.ts';
import { anchorOf, factOf, type Subject } from '../subject.ts';
import { shown } from './shown.ts';

/** What the scheduler hands its tasks to; told also where there is none, because it is asked for. */
export function brokerParts(subject: Subject): readonly Part[] {
  const { values } = subject;
  if (values.chart.name !== 'platform') return [];
  if (isTemplated(values.get('scheduler.enabled'))) {
    return [none(subject, 'Broker: filled in elsewhere', 'whether there is a scheduler is open')];
  }
  if (!values.truthy('scheduler.enabled')) {
    return [none(subject, 'Broker: none', 'no scheduler needs one')];
  }
  const broker = usedBroker(values);
  if (!broker)
    return [none(subject, 'Broker: not known', `broker is ${shown(values.get('broker'))}`)];
  const title = BROKER_NAMES[broker];
  if (!isAvailable(values, broker)) {
    const at = [broker, 'enabled'];
    return [
      {
        title: 'Broker: missing',
        lines: [`${title} is named and not there`],
        facts: [factOf(subject, at, 'the scheduler has no broker', 'bad')],
        at: anchorOf(subject, at),
      },
    ];
  }
  if (values.truthy([broker, 'enabled'])) {
    return [
      {
        title: 'Broker: in the cluster',
        lines: [`${title}, bundled with the chart`],
        facts: [],
        at: anchorOf(subject, [broker]),
      },
    ];
  }
  const at = ['externalServices', broker];
  const port = values.get([...at, 'port']);
  return [
    {
      title: 'Broker: outside',
      lines: [
        `${title}, ${shown(values.get([...at, 'host']))}${port === null || port === undefined ? '' : `:${shown(port)}`}`,
      ],
      facts: [],
      at: anchorOf(subject, at),
      outside: true,
    },
  ];
}

function none(subject: Subject, title: string, line: string): Part {
  return { title, lines: [line], facts: [], at: anchorOf(subject, 'scheduler.enabled') };
}
