import {
  call,
  constant,
  type Expression,
  expressionOf,
  fieldOf,
  type Term,
  termOf,
} from './term.ts';

/**
 * Includes of Bitnami's library chart that are better known by what they mean, and the texts of other
 * template files, which are only ever told apart.
 */
export function readKnownInclude(name: string, dot: Term): Term | undefined {
  if (/\/templates\/.*\.ya?ml$/.test(name)) return termOf({ op: 'file', name });
  if (/\.(?:warnings|errors|validations?|validateValues)\b/.test(name)) return constant('');
  switch (name) {
    case 'common.tplvalues.merge':
    case 'common.tplvalues.merge-overwrite': {
      const values = fieldOf(dot, 'values');
      const maps =
        values?.kind === 'list' ? values.items.map(expressionOf) : [expressionOf(values)];
      return termOf(call('merge', ...(name.endsWith('overwrite') ? maps.reverse() : maps)));
    }
    case 'common.capabilities.kubeVersion':
      return constant('v1.35.0');
    case 'common.resources.preset':
      return termOf(
        call('cat', { op: 'const', value: 'preset ' }, expressionOf(fieldOf(dot, 'type'))),
      );
    case 'common.secrets.passwords.manage':
      return termOf(providedPassword(dot));
    default:
      return undefined;
  }
}

/** The first password that the values give; a new one where they give none. */
function providedPassword(dot: Term): Expression {
  const values = expressionOf(fieldOf(fieldOf(dot, 'context'), 'Values'));
  const provided = fieldOf(dot, 'providedValues');
  const keys = provided?.kind === 'list' ? provided.items.map(expressionOf) : [];
  const found = keys.flatMap((key): Expression[] => {
    if (key.op !== 'const' || values.op !== 'path') return [];
    const path = String(key.value).split('.');
    return [{ op: 'path', path: path[0] === 'global' ? path : [...values.path, ...path] }];
  });
  return call('coalesce', ...found, { op: 'const', value: 'random' });
}
