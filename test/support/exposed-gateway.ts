/** Values with a gateway that is open to the outside: one finding at a value, others of what is missing. */
export const TEXT = 'deploymentChart: platform\ngateway:\n  service:\n    type: LoadBalancer\n';

/** Where the value stands. */
export const VALUE = { start: { line: 3, character: 10 }, end: { line: 3, character: 22 } };

export const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
