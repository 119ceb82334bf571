import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/*
 * `node --import` this: one file is loaded with a mutation in it. Nothing on the disk is changed. The
 * first test that fails is enough, and ends the process.
 */
const { file, start, end, put } = JSON.parse(process.env.MUTATION ?? '{}');
const url = pathToFileURL(resolve(file)).href;

registerHooks({
  load(at, context, next) {
    const loaded = next(at, context);
    if (at !== url) return loaded;
    const text = String(loaded.source);
    return { ...loaded, source: text.slice(0, start) + put + text.slice(end) };
  },
});
