import { hasTls, openDoors } from '../deployment/exposure.ts';
import type { FixPlan } from '../fix.ts';
import type { Values } from '../values/values.ts';
import { say } from '../words/say.ts';
import { tlsFixes } from './serve-tls.ts';
import { sslBlockOff } from './tls-templates.ts';

/** For charts that mount no certificate: switch the block off, and put TLS where it works. */
export function sslBlockFixes(values: Values): readonly FixPlan[] {
  const off = { merge: sslBlockOff };
  const [door] = openDoors(values).filter((open) => !hasTls(values, open));
  const instead = door ? tlsFixes(values, door) : [];
  return [
    ...instead.map(({ title, changes }) => ({
      title: say`${title} and switch the ssl block off`,
      changes: [...changes, off],
    })),
    ...(door ? [] : [{ title: 'Switch the ssl block off', changes: [off] }]),
  ];
}
