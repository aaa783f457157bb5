import { describe, expect, test } from 'vitest';
import { type Code, pack, unpack } from '#bytecode';
import { compileModule } from '#compiler';
import { LIBRARY } from '#pylib';
import { libraryCode } from './library-code.ts';

describe('library code', () => {
  test('every library module compiles', () => {
    for (const module of LIBRARY.values()) expect(libraryCode(module).filename).toBe(module.codeName);
  });

  test('a packed module is the same code', () => {
    for (const module of LIBRARY.values()) expect(unpack(pack(libraryCode(module)))).toEqual(libraryCode(module));
  });

  test('constants that JSON cannot hold survive packing', () => {
    const source = 'x = (-0.0, 1e999, 2**53, 10**30, -1, 0.1, 2j, ..., None, True, b"a\\xff", "\\ud800", {1, 2} & {3})';
    const compiled = compileModule(source, 'x.py', 'user');
    const { code } = compiled as { code: Code };
    expect(unpack(pack(code))).toEqual(code);
  });
});
