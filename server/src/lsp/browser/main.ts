/*
 * The worker's entry. It shares bundles with the server for Node, and cannot know where they are: the
 * client's first message says so.
 */

/** What the client waits for. Where it does not come to that, the client gets an event of an error. */
const READY = 'ready';

self.onmessage = ({ data }: MessageEvent<{ readonly base: string }>) => {
  const { base } = data;
  Object.assign(self, { require: (file: string) => bundle(base, file) });
  void start(base).catch((error) => {
    // What else fails to load has no words of its own in the client.
    reportError(new Error(String(error)));
  });
};

async function start(base: string): Promise<void> {
  const { serve } = await import('./serve.ts');
  serve(base);
  self.postMessage(READY);
}

/** What a bundle leaves, under the name that the build gives it. Scripts are loaded once, when asked for. */
function bundle(base: string, file: string): unknown {
  const name = `polyaxonValues${file.replaceAll(/\W/g, '_')}`;
  const left: object = self;
  if (!(name in left)) importScripts(`${base}${file.slice('./'.length)}`);
  return Reflect.get(left, name);
}
