import type { Release } from '../../core/releases/release.ts';
import { resolveSite } from '../../core/releases/resolve-site.ts';
import type { Site } from '../../core/releases/site.ts';
import { oneOf } from '../arguments.ts';
import { exitCode } from '../exit-code.ts';
import { reportedRelease } from '../file-report.ts';
import { findFiles, shownPath } from '../files/find-files.ts';
import type { Io } from '../io.ts';
import { openProject } from '../project.ts';
import { writeProse } from '../prose.ts';
import { readOnce } from '../read-once.ts';
import type { ReportedRelease } from '../reporters/reporter.ts';
import { visible } from '../reporters/visible.ts';
import type { Command } from './command.ts';

export const releases: Command = {
  name: 'releases',
  operands: '[<path>...]',
  summary: 'list the releases that files make, and how they are known',
  details: [
    'A release is a chart and the layers of values that Helm lays over it, the lowest first. Without',
    'a path, the releases of the current folder are listed.',
    '',
    'Exit code: 0 some were found, 2 there are none, or a file could not be read.',
  ].join('\n'),
  options: [
    {
      name: 'format',
      value: { ...oneOf(['text', 'json']), placeholder: 'name' },
      help: 'text, json',
    },
  ],
  async run(args, process) {
    const io = readOnce(process);
    const found = await findFiles(args.operands.length > 0 ? args.operands : ['.'], [], io);
    const { workspace, files } = await openProject(found.files, {}, io);
    const unread = files.flatMap(({ read, searched }) =>
      'problem' in read && !searched ? [read.problem] : [],
    );
    const problems = [...found.problems, ...unread];
    for (const line of problems) writeProse(io.stderr, `${line}\n`);
    const names = new Set(files.flatMap(({ read }) => ('problem' in read ? [] : [read.name])));
    const listed = workspace
      .releases()
      .filter(({ layers, namedBy }) => concerns(names, layers, namedBy))
      .flatMap((release) => reported(release, io));
    if (args.values.get('format') === 'json') {
      io.stdout.write(`${JSON.stringify({ version: 1, releases: listed })}\n`);
    } else {
      writeProse(io.stdout, listed.map(textOf).join('\n'));
    }
    if (listed.length === 0) writeProse(io.stderr, 'no releases of Polyaxon found\n');
    return listed.length === 0 || problems.length > 0 ? exitCode.failed : exitCode.ok;
  },
};

function concerns(
  names: ReadonlySet<string>,
  layers: Release['layers'],
  namedBy: Release['namedBy'],
): boolean {
  return (
    names.has(namedBy.source.name) ||
    layers.some((layer) => layer.kind !== 'unknown' && names.has(layer.source.name))
  );
}

function reported(release: Release, io: Io): readonly ReportedRelease[] {
  const site = release.layers.reduce<Site | undefined>(
    (found, _, index) => found ?? resolveSite(release, index, {}),
    undefined,
  );
  return site ? [reportedRelease(release, site.values, (name) => shownPath(name, io))] : [];
}

const HOW: Readonly<Record<ReportedRelease['how'], string>> = {
  tool: 'named by',
  config: 'named by',
  comment: 'by a comment in',
  habit: 'by its name:',
  itself: 'stands alone:',
};

function textOf({ name, chart, version, layers, namedBy, how }: ReportedRelease): string {
  const lines = [
    `${visible(name)}  (${chart} ${version}, ${HOW[how]} ${visible(namedBy)})`,
    ...layers.map(
      (path) => `  ${path === null ? '? values that are not known here' : visible(path)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
