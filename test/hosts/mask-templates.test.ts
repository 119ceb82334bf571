import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { maskTemplates } from '../../server/src/core/hosts/mask-templates.ts';

const MASKED: readonly (readonly [text: string, masked: string])[] = [
  ['a: b\n', 'a: b\n'],
  ['a: ${x.y}\n', 'a: <%x.y>\n'],
  ['a: {{ .x }}\r\n', 'a: <%_.x__>\r\n'],
  ['a: "${"}"}" # b', 'a: "<%___>" # b'],
  ['  %{ if x }\n  a: 1\n  %{ endif }\n', '           \n  a: 1\n            \n'],
  ['a: {% raw %}b{# c #}\n', 'a: <%_raw__>b<%_c__>\n'],
  ['  {%- if x %}\n', '             \n'],
  ['{{ if x }}{{ y }}{{ end }}\n', '                          \n'],
  ['- ${x}\n', '- <%x>\n'],
  ['a: ${f({\n  b = 1\n})} # c\n', 'a: <%f_>\n       \n    # c\n'],
  ['a: ${x\n', 'a: ${x\n'],
  ['${x}: 1', '<%x>: 1'],
];
for (const [text, masked] of MASKED) {
  test(`masked: ${JSON.stringify(text)}`, () => assert.equal(maskTemplates(text).text, masked));
}

test('conditions, and lines from elsewhere', () => {
  const of = (text: string) => {
    const { conditional, open } = maskTemplates(text);
    return { conditional, open };
  };
  assert.deepEqual(of('a: ${x}\n'), { conditional: false, open: false });
  assert.deepEqual(of('%{~ if x ~}\na: 1\n%{ endif }\n'), { conditional: true, open: false });
  assert.deepEqual(of('{%- for x in y %}\na: 1\n{% endfor %}\n'), {
    conditional: true,
    open: false,
  });
  assert.deepEqual(of('{{- range .x }}\na: 1\n{{- end }}\n'), { conditional: true, open: false });
  assert.deepEqual(of('{{/* x */}}\n{{ $x := 1 }}\n'), { conditional: false, open: false });
  assert.deepEqual(of('a: 1\n${x}\n'), { conditional: false, open: true });
  assert.deepEqual(of('{{ toYaml .x | indent 2 }}\n'), { conditional: false, open: true });
});

test('nothing else moves', () => {
  const part = fc.constantFrom(
    '${',
    '%{',
    '{{',
    '}}',
    '{%',
    '%}',
    '}',
    '"',
    'a: 1',
    '\n',
    '\r\n',
    ' ',
    'if x',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const { text: masked } = maskTemplates(text);
      assert.equal(masked.length, text.length);
      for (const [index, char] of [...text].entries()) {
        if (/[\r\n]/.test(char)) assert.equal(masked[index], char);
      }
    }),
  );
});
