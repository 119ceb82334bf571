import type { FileAccess } from '../../server/src/lsp/file-access.ts';

/** A disk that has these texts, by URI; `read` notes what is asked for. */
export function accessTo(
  texts: ReadonlyMap<string, string>,
  onRead: (uri: string) => void = () => {},
): FileAccess {
  return {
    read: async (uri) => {
      onRead(uri);
      const text = texts.get(uri);
      return text === undefined ? { unread: 'missing' } : { text };
    },
    list: async (folderUri) => {
      const names = [...texts.keys()]
        .filter((uri) => uri.startsWith(folderUri))
        .map((uri) => /^[^/]*\/?/.exec(uri.slice(folderUri.length))?.[0] ?? '');
      return [...new Set(names)].map((name) =>
        name.endsWith('/') ? { name: name.slice(0, -1), kind: 'folder' } : { name, kind: 'file' },
      );
    },
  };
}
