import { parseSettings, type Settings } from './settings.ts';

/** The settings of each document, asked for once until they change. */
export interface SettingsStore {
  of(uri: string): Promise<Settings>;
  /** Drops everything; `pushed` is what a client that cannot be asked sends instead. */
  reset(pushed?: unknown): void;
  forget(uri: string): void;
}

/** `ask` fetches the settings of one document; undefined where the client cannot be asked. */
export function createSettingsStore(
  ask: ((uri: string) => Promise<unknown>) | undefined,
  initial: unknown,
): SettingsStore {
  const asked = new Map<string, Promise<Settings>>();
  let given = parseSettings(initial);
  return {
    of: (uri) => {
      if (!ask) return Promise.resolve(given);
      const known = asked.get(uri);
      if (known) return known;
      // A client that answers with nothing or an error leaves what it started with.
      const settings = ask(uri).then(
        (json) => (json === null || json === undefined ? given : parseSettings(json)),
        () => given,
      );
      asked.set(uri, settings);
      return settings;
    },
    reset: (pushed) => {
      asked.clear();
      if (pushed !== undefined) given = parseSettings(pushed);
    },
    forget: (uri) => {
      asked.delete(uri);
    },
  };
}
