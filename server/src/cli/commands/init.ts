import { CONFIG_FILE } from '../../core/config-name.ts';
import { below, inside } from '../../core/file-names.ts';
import type { Release } from '../../core/releases/release.ts';
import { exitCode } from '../exit-code.ts';
import { findFiles } from '../files/find-files.ts';
import { initialConfig } from '../initial-config.ts';
import type { Io } from '../io.ts';
import { openProject } from '../project.ts';
import { writeProse } from '../prose.ts';
import { readOnce } from '../read-once.ts';
import { plural } from '../reporters/counts.ts';
import { encode, writeWhole } from '../text-file.ts';
import type { Command } from './command.ts';

export const init: Command = {
  name: 'init',
  operands: '',
  summary: `write a ${CONFIG_FILE} that names the releases of this folder`,
  details: [
    'Looks through the current folder and those below it for Polyaxon values, and for what lies over',
    'what by the habit of naming or by a comment. Releases that other tools name, such as a helmfile,',
    'need no configuration and are left out. A configuration that is there is not touched; a dry run then',
    'prints what it does not name.',
    '',
    'Exit code: 0 written or printed, 2 it could not be done.',
  ].join('\n'),
  options: [{ name: 'dry-run', help: 'print it instead of writing it' }],
  async run({ operands, flags }, process) {
    if (operands.length > 0) return { problem: 'init takes no arguments' };
    const io = readOnce(process);
    const config = below(io.resolve('.'), CONFIG_FILE);
    const isThere = (await io.kindOf(config)) !== undefined;
    if (isThere && !flags.has('dry-run')) {
      return {
        problem: `there is a ${CONFIG_FILE} already; --dry-run prints what it does not name`,
      };
    }
    const found = await findFiles(['.'], [], io);
    const { workspace } = await openProject(found.files, {}, io);
    const releases = workspace.releases().flatMap((release) => namedHere(release, io));
    const text = initialConfig(releases);
    if (flags.has('dry-run')) {
      io.stdout.write(text);
      if (isThere)
        writeProse(io.stderr, `${CONFIG_FILE} is there; this is what it does not name\n`);
      return exitCode.ok;
    }
    const notWritten = await writeWhole(CONFIG_FILE, encode(text), io);
    if (notWritten) return notWritten;
    writeProse(io.stderr, `wrote ${CONFIG_FILE} with ${plural(releases.length, 'release')}\n`);
    return exitCode.ok;
  },
};

/** Paths of its layers from here on; nothing where one is elsewhere, or another tool names them. */
function namedHere({ layers, namedBy }: Release, io: Io): readonly (readonly string[])[] {
  if (namedBy.how === 'tool' || namedBy.how === 'config') return [];
  const here = io.resolve('.');
  const paths = layers.map((layer) =>
    layer.kind === 'text' ? inside(here, layer.source.name) : undefined,
  );
  const known = paths.flatMap((path) => path ?? []);
  return known.length === paths.length ? [known] : [];
}
