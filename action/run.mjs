// What the GitHub Action runs, on the runner's Node (20 or later), without dependencies: gets the command,
// runs it as the inputs say, then for the counts, the job's summary, and the plan of what is changed.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { commentPlan } from './comment.mjs';
import { splitWords } from './split-words.mjs';

const {
  PATHS = '.',
  FORMAT = 'github',
  OPTIONS = '',
  SUMMARY = 'true',
  PACKAGE = '',
  BASE = '',
  TOKEN = '',
} = process.env;
const root = fileURLToPath(new URL('..', import.meta.url));
const temporary = join(process.env.RUNNER_TEMP ?? root, 'polyaxon-values');
const LEVELS = ['error', 'warning', 'info', 'hint'];

try {
  await main();
} catch (error) {
  console.error(`polyaxon-values action: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}

async function main() {
  const paths = PATHS.split('\n').flatMap((line) => line.trim() || []);
  const options = splitWords(OPTIONS);
  const command = findCommand();
  // Of an option that is given twice the last one counts.
  /** @param {string[]} more */
  const check = (...more) => {
    return [command, 'check', '--format', FORMAT, ...options, ...more, '--', ...paths];
  };

  // Findings that are printed as annotations must be on the standard output of the step.
  const { status } = run(check(), 'inherit');
  mkdirSync(temporary, { recursive: true });
  const report = join(temporary, 'report.json');
  run(check('--format', 'json', '--output', report), 'ignore');
  if (SUMMARY === 'true') {
    const summary = join(temporary, 'summary.md');
    run(check('--format', 'markdown', '--output', summary), 'ignore');
    if (existsSync(summary)) append('GITHUB_STEP_SUMMARY', readFileSync(summary, 'utf8'));
  }
  const counts = countsOf(report).map(([level, count]) => `${level}s=${count}\n`);
  const plan = BASE === '' ? undefined : await planSince(command, paths);
  const planned = plan === undefined ? [] : [`plan=${plan}\n`];
  append(
    'GITHUB_OUTPUT',
    [...counts, `exit-code=${status}\n`, `report=${report}\n`, ...planned].join(''),
  );
  process.exitCode = status ?? 2;
}

/**
 * What the changes since a commit do, into the job's summary and a comment. That something is refused or
 * lost is for people to judge: the step does not fail for it.
 *
 * @param {string} command @param {string[]} paths @returns {Promise<string | undefined>}
 */
async function planSince(command, paths) {
  const plan = join(temporary, 'plan.md');
  const args = [command, 'diff', '--base', BASE, '--format', 'markdown', '--output', plan];
  const { stderr } = spawnSync(process.execPath, [...args, '--', ...paths], { encoding: 'utf8' });
  if (stderr) console.error(stderr.trimEnd());
  if (!existsSync(plan)) return undefined;
  const markdown = readFileSync(plan, 'utf8');
  if (SUMMARY === 'true') append('GITHUB_STEP_SUMMARY', markdown);
  if (TOKEN !== '') {
    // A fork's token may not write; that is nobody's fault here.
    const done = await commentPlan(markdown, TOKEN, process.env).catch(({ message }) => message);
    console.error(done);
  }
  return plan;
}

/** @param {string} report @returns {[string, number][]} */
function countsOf(report) {
  const { files } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { files: [] };
  const findings = files.flatMap((file) => file.findings);
  return LEVELS.map((level) => [
    level,
    findings.filter((finding) => finding.severity === level).length,
  ]);
}

/** The path of cli.js. */
function findCommand() {
  if (/\.[cm]?js$/.test(PACKAGE)) return resolve(PACKAGE);
  if (PACKAGE !== 'source') {
    const folder = join(temporary, 'package');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const what = /\.t(ar\.)?gz$/.test(PACKAGE) ? resolve(PACKAGE) : PACKAGE;
    const { status, stderr } = npm(folder, 'install', '--no-save', '--no-audit', '--no-fund', what);
    if (status === 0) return join(folder, 'node_modules', 'polyaxon-values', 'dist', 'cli.js');
    if (process.env.IS_DEFAULT !== 'true')
      throw new Error(`${PACKAGE} is not to be had:\n${stderr}`);
    console.error(`${PACKAGE} is not on npm; building the action's own source`);
  }
  const { status, stdout, stderr } = npm(root, 'run', 'build');
  if (status !== 0) throw new Error(`the source does not build:\n${stdout}${stderr}`);
  return join(root, 'dist', 'cli.js');
}

/** @param {string} cwd @param {string[]} args */
function npm(cwd, ...args) {
  // On Windows npm is a batch file, which only a shell can start; nothing but a package's name is in it.
  const shell = process.platform === 'win32';
  const quoted = shell ? args.map((arg) => (/^[\w@./:\\-]+$/.test(arg) ? arg : `"${arg}"`)) : args;
  return spawnSync('npm', quoted, { cwd, shell, encoding: 'utf8' });
}

/** @param {string[]} args @param {'inherit' | 'ignore'} stdio */
function run(args, stdio) {
  const { status, error } = spawnSync(process.execPath, args, { stdio: ['ignore', stdio, stdio] });
  if (error) throw error;
  return { status };
}

/** @param {string} variable @param {string} text */
function append(variable, text) {
  const file = process.env[variable];
  if (file) appendFileSync(file, text);
}
