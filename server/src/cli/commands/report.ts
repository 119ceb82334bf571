import { lint } from '../../core/lint.ts';
import { depict } from '../../features/picture/depict.ts';
import { renderers } from '../../features/picture/render/index.ts';
import { subjectsOf } from '../../features/picture/subjects-of.ts';
import { oneOf, type Problem } from '../arguments.ts';
import { configFor } from '../check-file.ts';
import { checkOptions, checkSettings } from '../check-options.ts';
import { changesSince, NO_CHANGES } from '../diff/changes-since.ts';
import { exitCode } from '../exit-code.ts';
import { findFiles, shownPath } from '../files/find-files.ts';
import type { Io } from '../io.ts';
import { openProject, sourceOf } from '../project.ts';
import { writeProse } from '../prose.ts';
import { readOnce } from '../read-once.ts';
import { encode, writeWhole } from '../text-file.ts';
import type { Command } from './command.ts';

const SHARED = ['output', 'exclude', 'chart', 'chart-version', 'profile'];

export const report: Command = {
  name: 'report',
  operands: '<path>...',
  summary: 'draw deployments as pictures, for a wiki or a pull request',
  details: [
    'What the effective values of each release say: pods and their nodes, the way in, what must last,',
    'and how it stands by the deployment guide. A path is a file, a folder or a glob, as for check;',
    'files that are layers of one release are drawn once. A file named - is standard input.',
    '',
    'Exit code: 0 drawn, whatever is found, 2 something could not be done.',
  ].join('\n'),
  options: [
    {
      name: 'format',
      value: { ...oneOf(Object.keys(renderers)), placeholder: 'name' },
      help: `${Object.keys(renderers).join(', ')} (default: markdown)`,
    },
    {
      name: 'base',
      value: { placeholder: 'rev', pattern: /./, expected: 'a commit' },
      help: 'show what the changes since a commit of git do',
    },
    ...checkOptions
      .filter(({ name }) => SHARED.includes(name))
      .map((option) =>
        option.name === 'output' ? { ...option, help: 'write it to a file' } : option,
      ),
  ],
  async run(args, process) {
    const io = readOnce(process);
    if (args.operands.length === 0) {
      return { problem: 'report takes a file, a folder or a glob, or - for standard input' };
    }
    const { config, exclude, output } = checkSettings(args);
    const base = args.values.get('base');
    const changes =
      base === undefined ? NO_CHANGES : await changesSince(base, args.operands, config, io);
    if ('problem' in changes) return changes;
    const found = await findFiles(args.operands, exclude, io);
    const { workspace, files } = await openProject(found.files, config, io);
    const problems = [...found.problems, ...changes.problems];
    const results = files.flatMap((file) => {
      if ('problem' in file.read) problems.push(file.read.problem);
      const source = sourceOf(file, workspace);
      return source ? (lint(source, configFor(file), workspace) ?? []) : [];
    });
    for (const line of problems) writeProse(io.stderr, `${line}\n`);
    const subjects = subjectsOf(results, {
      nameOf: (name) => shownPath(name, io),
      lint: (source) => lint(source, config, workspace),
      ...(base === undefined ? {} : { changeOf: changes.of }),
    });
    const pictures = subjects.map(depict);
    if (pictures.length === 0) return { problem: 'no Polyaxon values found to draw' };
    const render = renderers[args.values.get('format') ?? 'markdown'];
    const failed = await write(render?.(pictures) ?? '', output, io);
    return failed ?? (problems.length > 0 ? exitCode.failed : exitCode.ok);
  },
};

async function write(
  text: string,
  output: string | undefined,
  io: Io,
): Promise<Problem | undefined> {
  if (output === undefined) {
    io.stdout.write(text);
    return undefined;
  }
  return writeWhole(output, encode(text), io);
}
