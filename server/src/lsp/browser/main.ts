/*
 * The worker's entry. It shares bundles with the server for Node, and cannot know where they are: the
 * client's first message says so. Later ones wait until this task is over, and then go to the server.
 */
self.onmessage = ({ data }: MessageEvent<{ readonly base: string }>) => {
  const { base } = data;
  Object.assign(self, { require: (file: string) => bundle(base, file) });
  void import('./serve.ts').then(({ serve }) => serve(base));
};

/** What a bundle leaves, under the name that the build gives it. Scripts are loaded once, when asked for. */
function bundle(base: string, file: string): unknown {
  const name = `polyaxonValues${file.replaceAll(/\W/g, '_')}`;
  const left: object = self;
  if (!(name in left)) importScripts(`${base}${file.slice('./'.length)}`);
  return Reflect.get(left, name);
}
