import type { Project } from '../project.ts';

/** What a release is made from. */
export interface ReleaseFacts {
  readonly tag: string;
  readonly project: Project;
  readonly changelog: string;
  /** The address that the workflow runs for, if it runs in one. */
  readonly runsFor: string | undefined;
}

/** Everything that keeps this tag from being a release; nothing may be published then. */
export function releaseProblems(facts: ReleaseFacts): readonly string[] {
  const { tag, project, changelog, runsFor } = facts;
  const { version, repository } = project;
  const problems: string[] = [];
  if (tag !== `v${version}`) {
    problems.push(`The tag is ${tag} and package.json says ${version}: it has to be v${version}.`);
  }
  if (releaseNotes(changelog, version) === undefined) {
    problems.push(`CHANGELOG.md says nothing under \`## ${version}\`.`);
  }
  if (repository === undefined) {
    problems.push(
      'package.json names no repository, so no link can be made: see docs/releasing.md.',
    );
  } else if (runsFor !== undefined && repository.toLowerCase() !== runsFor.toLowerCase()) {
    problems.push(`package.json names ${repository}, and this is ${runsFor}.`);
  }
  return problems;
}

/** The changelog's section about a version, without its heading. */
export function releaseNotes(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => /^\S+/.exec(text)?.[0] === version);
  return section?.replace(/^.*\n/, '').trim() || undefined;
}
