/** Literals that are easy to get wrong. */
import { describe, expect, test } from 'vitest';
import { type Const, constText } from '#bytecode';
import { compileExpression } from './compile.ts';

function constantOf(source: string): Const {
  const result = compileExpression(source, 't.py');
  if (!result.ok) throw new Error(result.diagnostic.message);
  const [constant, ...more] = result.code.consts;
  if (constant === undefined || more.length > 0) throw new Error(`not one constant: ${source}`);
  return constant;
}

describe('a literal', () => {
  test.each([
    ['1', '1'],
    ['1.0', '1.0'],
    ['-0.0', '-0.0'],
    ['1e400', 'inf'],
    ['0x_ff', '255'],
    ['9007199254740993', '9007199254740993'],
    ['0xffffffffffffffffffff', '1208925819614629174706175'],
    ['1_000.5e-1', '100.05'],
    ['3j', '3j'],
    ['(1, 1.0, True, None)', '(1, 1.0, True, None)'],
    ["'a' 'b'", "'ab'"],
    ["'\\x41\\101\\u0042\\N'[0:0]", null],
    ["'\\x41\\101\\u0042\\\n'", "'AAB'"],
    ["r'\\n'", "'\\\\n'"],
    ["b'\\xff\\n'", "b'\\xff\\n'"],
    ["'😀'", "'😀'"],
    ['1e16j', '1e+16j'],
  ])('%s is %s', (source, text) => {
    if (text === null) expect(() => constantOf(source)).toThrow();
    else expect(constText(constantOf(source))).toBe(text);
  });

  test('1, 1.0 and True never share a constant', () => {
    const result = compileExpression('[1, x, 1.0, True, -0.0, 0.0]', 't.py');
    expect(result.ok && result.code.consts.map(constText)).toEqual(['1', '1.0', 'True', '-0.0', '0.0']);
  });
});

describe('what is not supported', () => {
  test.each([['"\\N{NOT A CHARACTER}"', "The character name 'NOT A CHARACTER' is not supported here"]])(
    '%s is told as such, with a hint',
    (source, message) => {
      const result = compileExpression(source, 't.py');
      expect(result).toMatchObject({
        ok: false,
        diagnostic: { kind: 'unsupported', message, hint: expect.any(String) },
      });
    },
  );
});
