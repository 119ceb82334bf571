import type { TextDocumentIdentifier } from 'vscode-languageserver';
import { positionsOf } from '../../core/positions.ts';
import type { Site } from '../../core/releases/site.ts';
import { tellIn } from '../../core/words/translate.ts';
import type { EffectiveAnswer } from '../../features/answers.ts';
import { effectiveValues } from '../../features/effective-values/effective-values.ts';
import { toRange } from '../convert.ts';
import { nameOf, uriOf } from '../documents.ts';
import type { ServerContext } from '../server-context.ts';

/** A request of ours: what Helm would use for a release of a document, with the origin of each line. */
export const EFFECTIVE_VALUES = 'polyaxonValues/effectiveValues';

export interface EffectiveValuesParams {
  readonly textDocument: TextDocumentIdentifier;
  /** By its index among those of the document; the first one without it. */
  readonly release?: number;
}

export function serveEffectiveValues({ connection, answer }: ServerContext): void {
  connection.onRequest(
    EFFECTIVE_VALUES,
    ({ textDocument: { uri }, release = 0 }: EffectiveValuesParams) =>
      answer<EffectiveAnswer | null>('effective values', uri, null, ({ parts, words }) => {
        const sites = oneEach(parts.flat());
        const site = sites[release];
        if (!site) return null;
        const { text, links, ...rest } = effectiveValues(site, tellIn(words));
        const { name, version } = site.values.chart;
        const positions = positionsOf(text);
        return {
          ...rest,
          releases: sites.map((each) => each.release.name),
          chart: `${name} ${version}`,
          text,
          links: links.map(({ span, source, line }) => ({
            range: toRange(span, positions),
            target: `${source.name === nameOf(uri) ? uri : uriOf(source.name)}#L${line}`,
          })),
        };
      }),
  );
}

function oneEach(sites: readonly Site[]): readonly Site[] {
  return [...new Map(sites.map((site) => [site.release, site])).values()];
}
