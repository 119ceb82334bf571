import { type Said, say } from '../words/say.ts';
import { guide } from './links.ts';
import type { Section } from './rule.ts';

export interface SectionInfo {
  readonly title: Said;
  /** The guide's section that the rules come from. */
  readonly link?: string;
}

/** Rules of the other sections compare keys that stand far apart. */
export const GUIDE_SECTIONS: readonly Section[] = [
  'scheduling',
  'database',
  'components',
  'storage',
  'network',
  'security-context',
];

/** The sections in reading order. */
export const sections: Readonly<Record<Section, SectionInfo>> = {
  scheduling: { title: say`Scheduling`, link: guide('scheduling') },
  database: { title: say`Database high availability`, link: guide('database-high-availability') },
  components: {
    title: say`Other components`,
    link: guide('other-components-high-availability'),
  },
  storage: { title: say`Storages`, link: guide('storages') },
  network: { title: say`SSL and network security`, link: guide('ssl--network-security') },
  'security-context': { title: say`Security context`, link: guide('security-context') },
  render: { title: say`Breaks the render or the start` },
  'no-effect': { title: say`Has no effect` },
  operations: { title: say`Security and operations` },
  shape: { title: say`Shape of the values` },
  change: { title: say`Changes of a running deployment` },
  file: { title: say`The file itself` },
};
