import { guide } from './links.ts';
import type { Section } from './rule.ts';

export interface SectionInfo {
  readonly title: string;
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
  scheduling: { title: 'Scheduling', link: guide('scheduling') },
  database: { title: 'Database high availability', link: guide('database-high-availability') },
  components: {
    title: 'Other components',
    link: guide('other-components-high-availability'),
  },
  storage: { title: 'Storages', link: guide('storages') },
  network: { title: 'SSL and network security', link: guide('ssl--network-security') },
  'security-context': { title: 'Security context', link: guide('security-context') },
  render: { title: 'Breaks the render or the start' },
  'no-effect': { title: 'Has no effect' },
  operations: { title: 'Security and operations' },
  shape: { title: 'Shape of the values' },
  change: { title: 'Changes of a running deployment' },
  file: { title: 'The file itself' },
};
