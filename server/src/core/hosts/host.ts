import type { ChartName } from '../charts/chart.ts';
import type { Config } from '../config.ts';
import type { Problem } from '../problem.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';
import type { SetValue } from '../values/set-values.ts';
import type { YamlComment, YamlDocument, YamlFile } from '../yaml/tree.ts';

/** A kind of file that says something of values: a tool's, or a values file itself. */
export interface Host {
  readonly id: string;
  /** What people call it: `Argo CD`. */
  readonly title: string;
  readonly files: FileNames;
  /**
   * Words that its files hold, in lower case: at least one of each list, whatever the case in the text.
   * Told by searching alone, so that every file of a workspace, and the editor's client, can ask.
   */
  readonly signs: readonly (readonly string[])[];
  /** What a file says. Total: nothing for a text that is not of this kind after all. */
  read(source: Source): HostFile;
}

export interface FileNames {
  /** With the dot: `.tf`. */
  readonly extensions: readonly string[];
  /** Whole names: `makefile` in any case, `Chart.yaml` in this one. */
  readonly names?: readonly string[];
  /** Also those whose names have no extension, unless they are all in capitals as LICENSE is. */
  readonly bare?: true;
  /** Language ids of editors, where the extension does not give it. */
  readonly languages?: readonly string[];
}

export const YAML_FILES: FileNames = {
  extensions: ['.yaml', '.yml', '.yaml.j2', '.yml.j2'],
  languages: ['yaml'],
};

/** What a file says, with no look at any other file. All spans are offsets into its own text. */
export interface HostFile {
  readonly releases: readonly NamedRelease[];
  /** Values under a name that releases in other files refer to. */
  readonly objects?: readonly NamedObject[];
  /** Repositories and charts under a name that releases in other files refer to. */
  readonly chartSources?: readonly ChartSource[];
  /** What is wrong with what it says. */
  readonly problems?: readonly HostProblem[];
  /** What holds for its folder and all below. */
  readonly settings?: FolderSettings;
  /** The chart that is in its folder. */
  readonly chart?: FolderChart;
  /** Those that stand outside of its places as well: they may silence rules. */
  readonly comments?: readonly YamlComment[];
}

export interface FolderSettings extends Pick<Config, 'profile' | 'rules'> {
  /** Glob patterns of files that are not checked, relative to the folder. */
  readonly exclude: readonly string[];
}

/** What a `Chart.yaml` says of its folder. */
export interface FolderChart {
  /** The folder is a copy of this chart of Polyaxon's. */
  readonly isOurs?: ChartName;
  readonly version?: string;
  /** Those of its dependencies that are Polyaxon's. */
  readonly dependencies: readonly ChartDependency[];
}

export interface ChartDependency {
  readonly chart: ChartName;
  readonly version?: string;
  /** Its values stand under this key of the parent chart's. */
  readonly key: string;
  /** Keys below it that the parent chart reads itself: `condition: polyaxon.enabled`. */
  readonly ownKeys: readonly string[];
  readonly span: Span;
}

export const NOTHING_SAID: HostFile = { releases: [] };

export interface HostProblem extends Problem {
  /** The word that would be right. */
  readonly replacement?: string;
}

/** A release as one file names it: a chart, and layers from the lowest to the one that wins. */
export interface NamedRelease {
  /** May hold `hole(…)`, as paths do. */
  readonly name: string;
  /** Where the file names it. */
  readonly span: Span;
  /** Left out where nothing is said of it, so that the values tell. */
  readonly chart?: ChartName;
  /** `tell`: it may be somebody else's chart, unless its values can only be Polyaxon's. */
  readonly tell?: true;
  readonly version?: string;
  readonly versionSpan?: Span;
  readonly profile?: 'production' | 'trial';
  /** A folder, seen from this file, that holds the chart; its `Chart.yaml` decides what it is. */
  readonly chartFolder?: FilePath;
  /** An object, perhaps of another file, that tells the chart or its repository. */
  readonly chartFrom?: ChartFrom;
  /** It is laid over the releases of that name, which then are no more than its base. */
  readonly isPatch?: true;
  /** All ways to fill the holes of its paths; left out where the file does not say. */
  readonly bindings?: Bindings;
  /** The tool renders the chart again and again and compares: what differs each time is never in sync. */
  readonly comparesRenders?: true;
  /** What a person set up for us: it wins over comments and settings. */
  readonly isConfig?: true;
  /** An example rather than a deployment (a README): holds only where nothing else names the file. */
  readonly isExample?: true;
  readonly layers: readonly NamedLayer[];
}

export type NamedLayer =
  | { readonly kind: 'place'; readonly place: ValuesPlace }
  | NamedFile
  | NamedReference
  | { readonly kind: 'set'; readonly values: readonly SetValue[]; readonly span: Span }
  /** Values that are not to be seen here: a Secret, an address, an expression. */
  | { readonly kind: 'unknown'; readonly span: Span };

/** A path as a tool reads it. */
export interface FilePath {
  /** With `/`; may hold `hole(…)` where a template fills something in. */
  readonly path: string;
  /**
   * Where it starts: at the naming file's folder, at the root of the repository, or, for scripts, at
   * whichever of both has it.
   */
  readonly from: 'folder' | 'root' | 'either';
}

/** A file that is a layer; several for a glob. */
export interface NamedFile extends FilePath, Span {
  readonly kind: 'file';
  /** As it is written. */
  readonly text: string;
  /** `*`, `?`, `[…]` and `**` count. */
  readonly glob?: true;
  /**
   * The repository that it is in, which may be another one: that it is not here is told only if other
   * files of that repository are, or its folder is.
   */
  readonly repository?: string;
  /** The tool goes on without it. */
  readonly optional?: true;
  /** Something else may make it first: where it is not there, it is unknown. */
  readonly perhapsMade?: true;
  /** A template engine fills it in before Helm sees it. */
  readonly filled?: true;
}

/** Values of an object that another file, or this one, defines. */
export interface NamedReference extends Span {
  readonly kind: 'object';
  /** `ConfigMap/lab-defaults`. */
  readonly object: string;
  readonly key: string;
  readonly namespace?: string;
  /** It adds to what is there: where nobody defines it, there is nothing. */
  readonly optional?: true;
}

export interface NamedObject {
  readonly object: string;
  readonly key: string;
  readonly namespace?: string;
  readonly layers: readonly NamedLayer[];
}

/** What an object says of a chart: a repository, or a chart in it. */
export interface ChartSource {
  /** `HelmRepository/plx`. */
  readonly object: string;
  readonly namespace?: string;
  readonly repository?: string;
  readonly chart?: string;
  readonly version?: string;
  /** It refers to another object in turn. */
  readonly from?: ChartFrom;
}

/** A chart that an object tells all of, or whose repository it tells. */
export interface ChartFrom {
  readonly object: string;
  readonly namespace?: string;
  readonly chart?: string;
}

/** Texts by the words of the holes that they fill (`wordsOf`). */
export type Bound = Readonly<Record<string, string>>;

/** The ways in which a file's own lists fill holes. */
export type Bindings =
  | { readonly kind: 'these'; readonly each: readonly Bound[] }
  /** One for each file or folder that matches a glob, seen from the root of the repository. */
  | NamedMatches
  /** What another file says. */
  | NamedLists
  /** All ways of several lists; each way of one with each of the others; the first with what others add. */
  | { readonly kind: 'any' | 'product'; readonly of: readonly Bindings[] }
  | { readonly kind: 'merge'; readonly keys: readonly string[]; readonly of: readonly Bindings[] }
  | { readonly kind: 'unknown' };

export interface NamedLists extends FilePath {
  readonly kind: 'file';
  bind(text: string): readonly Bound[];
}

export interface NamedMatches {
  readonly kind: 'matches';
  readonly of: 'files' | 'folders';
  readonly globs: readonly string[];
  readonly excluded: readonly string[];
  /** What a match binds; the text of a file with it. */
  bind(path: string, text: string): readonly Bound[];
}

/** One place in a file where values live. All spans are offsets into the file's own text. */
export interface ValuesPlace {
  /**
   * What fixes and comments are worked out on. Its text is as long as the file's; where the values are
   * embedded as text, everything around them is blank (see `blank.ts`).
   */
  readonly file: YamlFile;
  /** The values alone: `root` is their map, `problems` what could not be read. */
  readonly document: YamlDocument;
  /** They are all there is in the file. */
  readonly wholeFile?: true;
  /** Top-level keys among the values that are the host's own: no chart reads them. */
  readonly hostKeys?: readonly string[];
  /** Templates may leave some of the text out, so a fix may land where it does not always count. */
  readonly conditional?: boolean;
  /** Templates bring whole keys, so nobody knows what is missing. */
  readonly open?: boolean;
  /** Where all findings show, for values whose characters have no place of their own (`>`, quoted). */
  readonly onlyAt?: Span;
}
