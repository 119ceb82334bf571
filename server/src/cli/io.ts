/** A stream that text goes to. */
export interface Output {
  readonly isTTY: boolean;
  write(text: string): void;
}

/** All that the command line knows of the process and the disk; `main.ts` has the real one. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The absolute path. */
  resolve(path: string): string;
  readStdin(): Promise<Uint8Array>;
  /** Rejects with Node's error, whose `code` tells why. */
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
}
