/** No module of the library is there that no program held against CPython uses, be it through others. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIBRARY } from '#pylib';
import { allPrograms } from '../conformance/programs.ts';
import { recordedPrograms } from '../recorded/programs.ts';

const FROM = /^\s*from\s+(\.*)([\w.]*)\s+import\s+\(?([^)#\n]*|[^)]*\))/gm;
const IMPORT = /^\s*import\s+([\w.]+(?:\s+as\s+\w+)?(?:\s*,\s*[\w.]+(?:\s+as\s+\w+)?)*)/gm;
/** Modules are also named in texts: for `import_module`, and in tables of what is imported later. */
const NAMED = /['"]([\w.]+)['"]/g;

/** Every dotted name that a text may import; what is no module does no harm. */
function imported(source: string, parent: string): string[] {
  const found: string[] = [];
  for (const [, names = ''] of source.matchAll(IMPORT))
    found.push(...names.split(',').map((name) => name.trim().split(/\s/)[0] ?? ''));
  for (const [, name = ''] of source.matchAll(NAMED)) found.push(name, `${parent}.${name}`);
  for (const [, dots = '', from = '', names = ''] of source.matchAll(FROM)) {
    const base =
      dots === ''
        ? from
        : [...parent.split('.').slice(0, parent.split('.').length + 1 - dots.length), from].filter(Boolean).join('.');
    found.push(base, ...names.split(',').map((name) => `${base}.${name.trim().split(/\s/)[0]}`));
  }
  return found;
}

/** A module and the packages it is in. */
const withParents = (name: string) => name.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.'));

/** The package whose modules a relative import in `name` means. */
const parentOf = (name: string, isPackage: boolean) => (isPackage ? name : name.split('.').slice(0, -1).join('.'));

/** What native code asks the library for, by the names of its modules. */
function askedByNatives(): string[] {
  const folder = 'src/natives/asyncio';
  const texts = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(NAMED)].map(([, name = '']) => name));
}

test('every library module is used by a conformance program, or by a module that is', () => {
  const open = [...allPrograms(), ...recordedPrograms()].flatMap(({ program }) =>
    Object.values(program.files).flatMap((text) => imported(text, '')),
  );
  open.push(...askedByNatives());
  const used = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const name of withParents(next)) {
      const module = LIBRARY.get(name);
      if (module === undefined || used.has(name)) continue;
      used.add(name);
      open.push(...imported(module.source, parentOf(name, module.isPackage)));
    }
  }
  expect([...LIBRARY.keys()].filter((name) => !used.has(name))).toEqual([]);
});
