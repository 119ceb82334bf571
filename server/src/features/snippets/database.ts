import type { Snippet } from './snippet.ts';

/** An external database, or the bundled one with a volume and backups. */
export const databaseSnippets: readonly Snippet[] = [
  {
    prefix: 'plx-postgresql-external',
    title: 'External PostgreSQL',
    body: `externalServices:
  postgresql:
    host: \${1:db.example.com}
    port: \${2:5432}
    database: \${3:polyaxon}
    user: \${4:polyaxon}
    password: "\${5:change-me}"
postgresql:
  enabled: false
`,
  },
  {
    prefix: 'plx-postgresql-external-secret',
    title: 'External PostgreSQL with its password in a secret',
    body: `externalServices:
  postgresql:
    host: \${1:db.example.com}
    port: \${2:5432}
    database: \${3:polyaxon}
    user: \${4:polyaxon}
postgresql:
  enabled: false
platformSecret: \${5:polyaxon-platform}
`,
    // Inside externalServices it would be the other one without a password.
    sections: [],
  },
  {
    prefix: 'plx-postgresql-persistence',
    title: 'Volume for the bundled PostgreSQL',
    body: `postgresql:
  primary:
    persistence:
      enabled: true
      size: \${1:20Gi}
`,
  },
  {
    prefix: 'plx-postgresql-existing-claim',
    title: 'Existing volume claim for the bundled PostgreSQL',
    body: `postgresql:
  primary:
    persistence:
      enabled: true
      existingClaim: \${1:polyaxon-postgresql}
`,
  },
  {
    prefix: 'plx-postgresql-backup',
    title: 'Nightly dump of the bundled PostgreSQL',
    body: `postgresql:
  backup:
    enabled: true
    cronjob:
      schedule: "\${1:0 2 * * *}"
      storage:
        size: \${2:8Gi}
`,
  },
  {
    prefix: 'plx-postgresql-image',
    title: 'Pinned image of the bundled PostgreSQL',
    body: `postgresql:
  image:
    tag: \${1:16.4.0-debian-12-r11}
`,
  },
  {
    prefix: 'plx-platform-secret',
    title: 'Passwords of the platform from a secret',
    body: `platformSecret: \${1:polyaxon-platform}
`,
  },
];
