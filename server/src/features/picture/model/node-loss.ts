import { isAvailable, usedBroker } from '../../../core/deployment/broker.ts';
import type { Values } from '../../../core/values/values.ts';
import { type Message, say } from '../../../core/words/say.ts';
import type { Tone } from '../picture.ts';
import type { Fact } from '../sketch.ts';
import { factOf, type Subject } from '../subject.ts';
import { durability } from './artifacts.ts';
import { isDatabaseKept } from './database.ts';
import { nodeChoiceOf } from './node-choice.ts';

/** What a lost node takes along, and what goes on: one sentence a part. */
export function nodeLoss(subject: Subject): readonly Fact[] {
  const said = [gateway(subject.values), database(subject.values), broker(subject.values)];
  return [...said, artifactsOf(subject.values)].flatMap((each) => {
    if (!each) return [];
    const [path, text, tone] = each;
    return [factOf(subject, path, text, tone)];
  });
}

type Sentence = readonly [path: string, text: Message, tone?: Tone];

function gateway(values: Values): Sentence {
  const path = 'gateway.replicas';
  const replicas = values.get(path);
  if (typeof replicas === 'string')
    return [path, say`How many gateways there are is filled in elsewhere.`];
  if (typeof replicas !== 'number' || replicas < 2) {
    return [path, say`The gateway is away until its only pod starts elsewhere.`, 'warning'];
  }
  return nodeChoiceOf(values, ['gateway'], true).spread
    ? [path, say`The gateway goes on: its ${replicas} pods are kept apart.`, 'good']
    : [path, say`The gateway goes on if its ${replicas} pods are not all on that node.`];
}

function database(values: Values): Sentence | undefined {
  if (values.chart.name !== 'platform') return undefined;
  if (!values.truthy('postgresql.enabled')) {
    return ['externalServices.postgresql.host', say`The database is outside and goes on.`, 'good'];
  }
  return isDatabaseKept(values)
    ? [
        'postgresql.primary.persistence',
        say`The database is away until its pod starts where its volume can follow.`,
        'warning',
      ]
    : [
        'postgresql.primary.persistence.enabled',
        say`The database is lost: it has no volume.`,
        'bad',
      ];
}

function broker(values: Values): Sentence | undefined {
  const name = usedBroker(values);
  if (values.chart.name !== 'platform' || !name || !isAvailable(values, name)) return undefined;
  if (!values.truthy([name, 'enabled'])) {
    return [`externalServices.${name}.host`, say`The broker is outside and goes on.`, 'good'];
  }
  return [`${name}.enabled`, say`The broker is away until its pod starts elsewhere.`, 'warning'];
}

function artifactsOf(values: Values): Sentence | undefined {
  switch (durability(values)) {
    case 'outside':
      return ['artifactsStore.kind', say`Artifacts are outside and stay.`, 'good'];
    case 'claim':
      return ['artifactsStore.kind', say`Artifacts stay if the volume of the claim does.`];
    case 'node':
      return ['artifactsStore', say`Artifacts on that node are lost.`, 'bad'];
    default:
      return undefined;
  }
}
