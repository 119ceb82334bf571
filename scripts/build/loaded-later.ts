import type { Later } from './later.ts';

const FEATURES = [
  'changes/change-lenses',
  'changes/review',
  'completion/completions-at',
  'config-completion',
  'describe-path',
  'file-status',
  'fix-all',
  'hints/inlay-hints',
  'hints/override-lenses',
  'hover',
  'insert-actions',
  'migrate',
  'navigation/definition',
  'navigation/document-links',
  'navigation/folding',
  'navigation/references',
  'navigation/rename',
  'navigation/symbols',
  'picture/change-of-plan',
  'picture/depict',
  'picture/render/html',
  'picture/subjects-of',
  'preset-actions',
  'quick-fixes',
  'rule-page-markdown',
];

const HOSTS = [
  'ansible/made-by-tasks',
  'ansible/values-of-task',
  'argocd/generators',
  'argocd/layers-of',
  'flux/chart-source',
  'flux/release-in',
  'hcl',
  'helmfile/environments',
  'helmfile/release-layers',
  'kubernetes/generated-objects',
  'scripts/code-releases',
  'scripts/composed-code',
  'scripts/matrix',
  'scripts/shell',
  'scripts/text-code',
  'scripts/variables',
  'scripts/yaml-code',
  'terraform/expression-layers',
  'terraform/set-values',
];

const COMMANDS = [
  'about-file',
  'check-workspace',
  'choose',
  'compare-with-defaults',
  'explain-rule',
  'insert-block',
  'migrate',
  'new-values-file',
  'open-documentation',
  'show-effective-values',
];

/** What the client for Node can do without until there is a file for the server, or a command is called. */
export const CLIENT_LATER: Later = {
  'language-client.js': [
    'client/src/language-client.ts',
    'client/src/changes/git-base.ts',
    'client/src/check-all.ts',
    'client/src/picture/create-panel.ts',
    'client/src/serve-files.ts',
    'client/src/watch-end.ts',
    ...COMMANDS.map((name) => `client/src/commands/${name}.ts`),
  ],
};

/** What the server can do without until somebody asks, or a file of that kind comes. */
export const LATER: Later = {
  // Reads around errors; most texts have none.
  'server-tolerant.js': [
    'server/src/core/yaml/tolerant/read-tolerantly.ts',
    'server/src/core/yaml/tolerant/refused-lines.ts',
  ],
  'server-features.js': [
    ...FEATURES.map((name) => `server/src/features/${name}.ts`),
    'server/src/core/effects/effective-values.ts',
    'server/src/core/effects/render.ts',
    'server/src/core/effects/unpack.ts',
  ],
  'server-hosts.js': HOSTS.map((name) => `server/src/core/hosts/${name}.ts`),
};
