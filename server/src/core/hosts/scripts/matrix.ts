import { isObject, isTemplated, type Json } from '../../json.ts';
import { getAt } from '../../path.ts';
import type { Bindings, Bound } from '../host.ts';

/** What a map of a pipeline lists for all that is below it: a matrix of jobs, choices of an input. */
export function matrixIn(json: Json): readonly Bindings[] {
  if (!isObject(json)) return [];
  return [
    ...github(getAt(json, 'strategy.matrix')),
    ...gitlab(getAt(json, 'parallel.matrix')),
    // To Helm's reader of YAML, and so to ours, `on` is true.
    ...['on', 'true'].flatMap((on) => inputs(getAt(json, [on, 'workflow_dispatch', 'inputs']))),
    ...parameters(json.parameters),
  ];
}

/** Lists by key, with `include` and `exclude`; Azure names each job and what it sets. */
function github(matrix: Json | undefined): readonly Bindings[] {
  if (!isObject(matrix)) return [];
  const { include, exclude, ...lists } = matrix;
  const jobs = Object.values(lists);
  if (jobs.length > 0 && jobs.every(isObject)) return these(jobs.map((job) => boundBy(job, '')));
  const keys = Object.entries(lists).flatMap(([key, list]) => {
    const texts = textsIn(list);
    return texts ? [texts.map((text): Bound => ({ [`matrix.${key}`]: text }))] : [];
  });
  const all = keys.length > 0 ? keys.reduce(product, [{}]) : [];
  const isLeftOut = (each: Bound) => mapsIn(exclude).some((out) => agrees(each, boundBy(out)));
  return these(
    mapsIn(include).reduce(
      withMore,
      all.filter((each) => !isLeftOut(each)),
    ),
  );
}

/** Adds to the jobs that it agrees with, or else makes one. */
function withMore(all: readonly Bound[], include: Json): readonly Bound[] {
  const more = boundBy(include);
  const isFor = (each: Bound) =>
    Object.entries(more).every(([key, text]) => !(key in each) || each[key] === text);
  return all.some(isFor)
    ? all.map((each) => (isFor(each) ? { ...each, ...more } : each))
    : [...all, more];
}

/** A list of maps, each with texts or lists of them. */
function gitlab(matrix: Json | undefined): readonly Bindings[] {
  return these(
    mapsIn(matrix).flatMap((each) => {
      const keys = Object.entries(isObject(each) ? each : {}).flatMap(([key, value]) => {
        const texts = textsIn(Array.isArray(value) ? value : [value]);
        return texts ? [texts.map((text): Bound => ({ [key]: text }))] : [];
      });
      return keys.reduce(product, [{}]);
    }),
  );
}

/** Choices of somebody who starts a workflow. */
function inputs(all: Json | undefined): readonly Bindings[] {
  if (!isObject(all)) return [];
  return Object.entries(all).flatMap(([name, input]) => {
    const texts = textsIn(getAt(input, 'options'));
    return these(
      (texts ?? []).map((text) => ({
        [`inputs.${name}`]: text,
        [`github.event.inputs.${name}`]: text,
      })),
    );
  });
}

/** `parameters: [{ name: env, values: [dev, prod] }]` of Azure. */
function parameters(list: Json | undefined): readonly Bindings[] {
  return mapsIn(list).flatMap((item) => {
    const texts = textsIn(getAt(item, 'values')) ?? [];
    return these(texts.map((text) => ({ [`parameters.${String(getAt(item, 'name'))}`]: text })));
  });
}

function these(each: readonly Bound[]): readonly Bindings[] {
  return each.length > 0 ? [{ kind: 'these', each }] : [];
}

/** More than this is no matrix that a person writes out. */
const MAX_JOBS = 300;

function product(all: readonly Bound[], part: readonly Bound[]): readonly Bound[] {
  return all.flatMap((each) => part.map((more) => ({ ...each, ...more }))).slice(0, MAX_JOBS);
}

function agrees(each: Bound, other: Bound): boolean {
  return Object.entries(other).every(([key, text]) => each[key] === text);
}

function boundBy(json: Json, prefix = 'matrix.'): Bound {
  const entries = Object.entries(isObject(json) ? json : {});
  return Object.fromEntries(
    entries.flatMap(([key, value]) => (isPlain(value) ? [[prefix + key, String(value)]] : [])),
  );
}

function mapsIn(list: Json | undefined): readonly Json[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** Undefined for what is not written out. */
function textsIn(list: Json | undefined): readonly string[] | undefined {
  return Array.isArray(list) && list.length > 0 && list.every(isPlain)
    ? list.map(String)
    : undefined;
}

function isPlain(value: Json): boolean {
  return (typeof value === 'string' || typeof value === 'number') && !isTemplated(value);
}
