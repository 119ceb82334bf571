import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChartName } from '../../../server/src/core/charts/chart.ts';
import { planChange } from '../../../server/src/core/plan/plan-change.ts';
import { rules } from '../../../server/src/core/rules/index.ts';
import { isChangeRule } from '../../../server/src/core/rules/rule.ts';
import { changeFindings } from '../../support/check-change.ts';
import { effectsOf, valuesOf } from '../../support/effects.ts';
import { readEdit } from '../../support/value-edit.ts';
import { ERRORS, INFOS, WARNINGS } from './dangerous-changes.ts';

/*
 * The dangerous changes that were proved by rendering, with what the plan and the rule say of each. A
 * false alarm costs more than a finding earns, so that what must not be told is as much a part of it.
 */

const SEVERITIES = { error: ERRORS, warning: WARNINGS, info: INFOS };

test('each rule of changes is of a change here, and the other way round', () => {
  const ids = rules.filter(isChangeRule).map(({ id }) => id);
  // Cliffs between versions have a table of their own.
  const told = [...Object.values(SEVERITIES).flatMap(Object.keys), 'backup-before-upgrade'];
  assert.deepEqual(told.toSorted(), ids.toSorted());
});

const effects = { platform: effectsOf('platform'), agent: effectsOf('agent') };

/** What the plan says, as `Kind name: consequence`. */
function planned(edit: string): readonly string[] {
  const { before, after } = readEdit(edit);
  const chart: ChartName = before.deploymentChart === 'agent' ? 'agent' : 'platform';
  const [old, now] = [before, after].map((values) => valuesOf(values, chart));
  assert.ok(old && now);
  return planChange(old, now, effects[chart]).objects.flatMap(({ kind, name, consequences }) =>
    consequences.map((each) => `${kind} ${name}: ${each}`),
  );
}

function severitiesOf(id: string, edit: string): readonly string[] {
  const [old, now] = Object.values(readEdit(`deploymentChart: platform; ${edit}`));
  const found = changeFindings(JSON.stringify(old), JSON.stringify(now));
  return found
    .filter(({ finding }) => finding.rule.id === id)
    .map(({ finding }) => finding.severity);
}

for (const [severity, changes] of Object.entries(SEVERITIES)) {
  for (const [id, { speaks, silent }] of Object.entries(changes)) {
    for (const [edit, does] of Object.entries(speaks)) {
      test(`${id}: ${edit}`, () => {
        const plan = planned(edit);
        if (does === 'nothing') assert.deepEqual(plan, []);
        else assert.ok(plan.includes(does), `${does} is not in\n${plan.join('\n')}`);
        assert.deepEqual([...new Set(severitiesOf(id, edit))], [severity]);
      });
    }
    for (const edit of silent) {
      test(`${id}: silent for ${edit}`, () => assert.deepEqual(severitiesOf(id, edit), []));
    }
  }
}

const REFUSED = / refused$/;

test('a Service that asks for no address any more keeps it', () => {
  const path = 'postgresql.primary.service.clusterIP';
  assert.equal(
    planned(`${path}: 10.0.0.6 → 10.0.0.7`).filter((line) => REFUSED.test(line)).length,
    1,
  );
  assert.deepEqual(planned(`${path}: 10.0.0.6 → ""`), ['Service {release}-postgresql: in-place']);
});
