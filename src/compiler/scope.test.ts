/** Which name is which: what CPython's symtable decides, seen through the tables of the code. */
import { describe, expect, test } from 'vitest';
import type { Code } from '#bytecode';
import { compileModule } from './compile.ts';

function codeOf(source: string, qualname: string): Code {
  const result = compileModule(source, 't.py', 'user');
  if (!result.ok) throw new Error(result.diagnostic.message);
  const todo = [result.code];
  for (const code of todo) {
    if (code.qualname === qualname) return code;
    for (const constant of code.consts) if (constant.kind === 'code') todo.push(constant.code);
  }
  throw new Error(`no code ${qualname}`);
}

describe('a name', () => {
  test('of the module is no closure of the functions below it', () => {
    const source = 'a = 1\ndef f():\n    def g(): return a\n';
    expect(codeOf(source, 'f.<locals>.g').freevars).toEqual([]);
  });

  test('goes through functions that do not use it', () => {
    const source = 'def f():\n    a = 1\n    def g():\n        def h(): return a\n';
    expect(codeOf(source, 'f').cellvars).toEqual(['a']);
    expect(codeOf(source, 'f.<locals>.g').freevars).toEqual(['a']);
    expect(codeOf(source, 'f.<locals>.g.<locals>.h').freevars).toEqual(['a']);
  });

  test('of a class is not seen by its methods', () => {
    const source = 'def f(a):\n    class B:\n        a = 2\n        def g(self): return a\n';
    expect(codeOf(source, 'f').cellvars).toEqual(['a']);
    expect(codeOf(source, 'f.<locals>.B').freevars).toEqual(['a']);
  });

  test('that a lambda in a comprehension captures from the function is a cell of the function', () => {
    const source = 'def f(a):\n    return [lambda: a for _ in b]\n';
    expect(codeOf(source, 'f').cellvars).toEqual(['a']);
    expect(codeOf(source, 'f').cellOfLocal).toEqual([0]);
  });

  test('that only an inlined comprehension reads stays a plain local', () => {
    const source = 'def f(a):\n    return [a + x for x in b]\n';
    expect(codeOf(source, 'f').cellvars).toEqual([]);
    expect(codeOf(source, 'f').varnames).toEqual(['a', 'x']);
  });

  test('that a generator expression reads is a cell', () => {
    expect(codeOf('def f(a):\n    return (a for x in b)\n', 'f').cellvars).toEqual(['a']);
  });

  test('with two underscores is the class’s own', () => {
    const source = 'class _A:\n    def f(self): return self.__x, __y, self.__z__\n';
    expect(codeOf(source, '_A.f').names).toEqual(['_A__x', '_A__y', '__z__']);
  });

  test('__class__ is made for methods that say super', () => {
    const source = 'class A:\n    def f(self): return super()\n    def g(self): return 1\n';
    expect(codeOf(source, 'A').cellvars).toEqual(['__class__']);
    expect(codeOf(source, 'A.f').freevars).toEqual(['__class__']);
    expect(codeOf(source, 'A.g').freevars).toEqual([]);
  });
});

describe('a docstring', () => {
  test('loses the indentation that its lines share', () => {
    const source = 'def f():\n    """One.\n\n    Two\n      three\n    """\n';
    expect(codeOf(source, 'f').docstring).toBe('One.\n\nTwo\n  three\n');
  });

  test('is not an f-string', () => {
    expect(codeOf('def f():\n    f"x"\n', 'f').docstring).toBeNull();
  });
});
