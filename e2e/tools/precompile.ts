/**
 * A build step for pylib: compiles its modules into src/pylib/compiled.ts, so that an import at run time only has to unpack.
 * A module that does not compile ends the build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { pack } from '../../src/bytecode/index.ts';
import { compileModule } from '../../src/compiler/index.ts';
import { codeNameOf, originOf } from '../../src/pylib/root.ts';

const TABLE = /\/src\/pylib\/compiled\.ts$/;

export function precompile(): Plugin {
  return {
    name: 'precompile',
    apply: 'build',
    transform(_code, id) {
      if (!TABLE.test(id.split('?')[0] ?? '')) return null;
      const folder = id.slice(0, id.lastIndexOf('/') + 1);
      return { code: `export const COMPILED = ${JSON.stringify(compileAll(folder))};`, map: null };
    },
  };
}

function compileAll(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const modules = files.filter((file) => file.endsWith('.py')).sort();
  return Object.fromEntries(modules.map((file) => [file, compileOne(folder, file)]));
}

function compileOne(folder: string, file: string): string {
  const compiled = compileModule(readFileSync(`${folder}${file}`, 'utf8'), codeNameOf(file), originOf(file));
  if (!compiled.ok) throw new Error(`${file}: ${compiled.diagnostic.message}, line ${compiled.diagnostic.span.line}`);
  return pack(compiled.code);
}
