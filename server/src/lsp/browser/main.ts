/*
 * The worker's entry. It shares bundles with the server for Node, and cannot know where they are: the
 * client's first message says so. Later ones wait until this task is over, and then go to the server.
 */
self.onmessage = ({ data }: MessageEvent<{ readonly base: string }>) => {
  const { base } = data;
  Object.assign(self, { require: (file: string) => bundles()[file] });
  importScripts(`${base}charts.js`, `${base}server-shared.js`);
  void import('./serve.ts').then(({ serve }) => serve(base));
};

/** What the bundles leave, under the names by which they ask for one another. */
function bundles(): Readonly<Record<string, unknown>> {
  const left: object = self;
  return {
    './charts.js': 'polyaxonValuesCharts' in left && left.polyaxonValuesCharts,
    './server-shared.js': 'polyaxonValuesServer' in left && left.polyaxonValuesServer,
  };
}
