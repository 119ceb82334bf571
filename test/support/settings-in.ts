export interface Setting {
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumItemLabels?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Setting>>;
}

export interface Contributes {
  readonly configuration: readonly {
    readonly title: string;
    readonly properties: Readonly<Record<string, Setting>>;
  }[];
}

/** All settings of a package.json, whatever group they stand in. */
export function settingsIn({ configuration }: Contributes): Readonly<Record<string, Setting>> {
  return Object.assign({}, ...configuration.map(({ properties }) => properties));
}
