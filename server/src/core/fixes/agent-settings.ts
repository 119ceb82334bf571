import type { FixPlan } from '../fix.ts';

export const TOKEN = 'agent.token';
export const INSTANCE = 'agent.instance';
export const HOST = 'externalServices.api.host';

const INSTANCE_LINE = '  instance: ${2:organization.agents.uuid}';
const HOST_LINES = ['externalServices:', '  api:', '    host: ${3:polyaxon.example.com}'];

/** Ways to give the agent what it lacks of these three. */
export function agentFixes(missing: readonly string[]): readonly FixPlan[] {
  if (!missing.includes(TOKEN)) return [plan('Add what is missing', missing)];
  return [
    plan('Take the token from a Secret', missing, ['agentSecret: ${1:polyaxon-agent}']),
    plan('Write the token into the values', missing, [], ['  token: ${1:change-me}']),
  ];
}

/** In one piece: two merges would each make an `agent` where there is none. */
function plan(
  title: string,
  missing: readonly string[],
  top: readonly string[] = [],
  ofAgent: readonly string[] = [],
): FixPlan {
  const agent = [...ofAgent, ...(missing.includes(INSTANCE) ? [INSTANCE_LINE] : [])];
  const lines = [
    ...top,
    ...(agent.length > 0 ? ['agent:', ...agent] : []),
    ...(missing.includes(HOST) ? HOST_LINES : []),
  ];
  return { title, changes: [{ merge: lines.map((line) => `${line}\n`).join('') }] };
}
