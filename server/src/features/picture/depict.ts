import { compareVersions } from '../../core/charts/version.ts';
import { rankOf } from '../../core/severity.ts';

import { type Message, say } from '../../core/words/say.ts';
import { tellIn } from '../../core/words/translate.ts';
import { artifacts } from './model/artifacts.ts';
import { brokerParts } from './model/broker-part.ts';
import { database } from './model/database.ts';
import { beyondGuide, guideOf } from './model/guide.ts';
import { nodeLoss } from './model/node-loss.ts';
import { poolsOf } from './model/pools.ts';
import { wayIn } from './model/way-in.ts';
import type { ObjectChange, Picture } from './picture.ts';
import { type Part, type Sketch, tellSketch } from './sketch.ts';
import type { Subject } from './subject.ts';

/** Pods and keys of older charts are others: docs/chart-truth.md. */
const OLDEST = '2.0';

/** The deployment of one release as a picture: what its effective values say, and nothing else. */
export function depict(given: Subject): Picture {
  return tellSketch(sketchOf(given), tellIn(given.words));
}

function sketchOf(given: Subject): Sketch {
  const findings = given.findings.toSorted((a, b) => rankOf(a.severity) - rankOf(b.severity));
  const subject = { ...given, findings };
  const { name, files, values, change } = subject;
  const changes = change?.objects ?? [];
  const isKnown = compareVersions(values.version, OLDEST) >= 0;
  const changed = (parts: readonly Part[]) => parts.map((part) => withChanges(part, changes));
  const way = isKnown ? changed(wayIn(subject)) : [];
  const pools = isKnown
    ? poolsOf(subject).map((pool) => ({ ...pool, pods: changed(pool.pods) }))
    : [];
  const drawn = [...way, ...pools.flatMap(({ pods }) => pods)];
  return {
    title: name,
    tags: tagsOf(subject),
    files,
    ...(change ? { beside: change.said } : {}),
    caveats: caveats(subject, isKnown),
    way,
    pools,
    stores: isKnown ? [...database(subject), ...brokerParts(subject), ...artifacts(subject)] : [],
    nodeLoss: isKnown ? nodeLoss(subject) : [],
    guide: guideOf(subject),
    beyond: beyondGuide(subject),
    changed: changes.filter((each) => !drawn.some((part) => isOf(each, part))),
  };
}

const PROFILE_WORDS = { production: say`production`, trial: say`trial` };

function tagsOf({ values }: Subject): readonly Message[] {
  const { chart, version, profile } = values;
  const edition = values.truthy('organizationKey')
    ? say`Enterprise control plane`
    : say`Community Edition`;
  return [
    say`${chart.name} ${version}`,
    PROFILE_WORDS[profile],
    ...(chart.name === 'platform' ? [edition] : []),
  ];
}

function caveats({ role, isBroken }: Subject, isKnown: boolean): readonly Message[] {
  return [
    ...(isBroken ? [say`A part of the text cannot be read, so some of it is missing here.`] : []),
    ...(role === 'overlay'
      ? [
          say`An overlay: what its base says is not known here, so the chart’s defaults stand in for it.`,
        ]
      : []),
    ...(isKnown ? [] : [say`Pods and network are drawn for charts from 2.0 on.`]),
  ];
}

/** A part with what a change does to its object. */
function withChanges(part: Part, changes: readonly ObjectChange[]): Part {
  const own = changes.filter((change) => isOf(change, part));
  const all = own.map(({ consequence }) => consequence);
  // Beside a restart, other fields that change are not worth a word.
  const told = all.length > 1 ? all.filter((consequence) => consequence !== 'in-place') : all;
  return told.length > 0 ? { ...part, consequences: told } : part;
}

function isOf({ kind, name }: ObjectChange, { object }: Part): boolean {
  return object === `${kind} ${name}`;
}
