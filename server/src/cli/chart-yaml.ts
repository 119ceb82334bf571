import { mayNeedChartYaml } from '../core/hosts/signs.ts';
import type { Source } from '../core/source.ts';
import type { Io } from './io.ts';

/** The source with the `Chart.yaml` of its folder, where that can tell whose values they are. */
export async function withChartYaml(source: Source, io: Io): Promise<Source> {
  if (!mayNeedChartYaml(source.name)) return source;
  try {
    const bytes = await io.readFile(source.name.replace(/[^/]*$/, 'Chart.yaml'));
    return { ...source, chartYaml: new TextDecoder().decode(bytes) };
  } catch {
    // Most values files are next to none.
    return source;
  }
}
