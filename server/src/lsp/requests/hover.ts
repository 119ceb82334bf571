import type { LintResult } from '../../core/lint.ts';
import { siteAt } from '../../core/releases/site.ts';
import { calmFindings } from '../../features/calm.ts';
import { hoverAt } from '../../features/hover.ts';
import { pageLink, toHover } from '../convert.ts';
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
      });
      return hover ? toHover(hover, conversion) : null;
    }),
  );
}

function calmed(result: LintResult): LintResult {
  return { ...result, findings: calmFindings(result.findings) };
}
