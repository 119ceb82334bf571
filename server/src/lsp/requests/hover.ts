import type { LintResult } from '../../core/lint.ts';
import { siteAt } from '../../core/releases/site.ts';
import { calmFindings } from '../../features/calm.ts';
import { hoverAt } from '../../features/hover.ts';
import { pageLink, toHover } from '../convert.ts';
import { uriOf } from '../documents.ts';
import type { ServerContext } from '../server-context.ts';

export function serveHover({ connection, answer, abilities, effectsOf }: ServerContext): void {
  connection.onHover(({ textDocument, position }) =>
    answer('hover', textDocument.uri, null, async (result, conversion, { config, calm }) => {
      const offset = result.positions.offsetAt(position);
      const chart = siteAt(result.sites, offset)?.values.chart;
      const effects = chart && (await effectsOf(chart));
      const hover = hoverAt(calm ? calmed(result) : result, offset, {
        severities: config.rules,
        messageShown: abilities.diagnosticsInHover,
        effects,
        pageOf: (id) => pageLink(id, abilities),
        linkTo: abilities.markdown ? lineLink : undefined,
      });
      return hover ? toHover(hover, conversion) : null;
    }),
  );
}

function calmed(result: LintResult): LintResult {
  return { ...result, findings: calmFindings(result.findings, undefined, result.words) };
}

/** Editors open a file at the line that the fragment names. */
function lineLink(name: string, line: number): string {
  // A bracket would end the link.
  return `${uriOf(name).replaceAll('(', '%28').replaceAll(')', '%29')}#L${line}`;
}
