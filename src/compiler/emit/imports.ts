/**
 * import and from … import.
 */
import type { Alias, Import, ImportFrom, Place } from '../ast.ts';
import { storeName } from './names.ts';
import type { Unit } from './unit.ts';

export function importStatement(u: Unit, s: Import): void {
  for (const alias of s.names) {
    u.loadConst({ kind: 'int', value: 0 }, s);
    u.loadNone(s);
    u.emitName('IMPORT_NAME', alias.name, s);
    if (alias.asname !== null) storeDotted(u, alias, alias.asname, s);
    else storeName(u, alias.name.split('.')[0] as string, s);
  }
}

/** `import a.b.c as d` binds the innermost module. */
function storeDotted(u: Unit, alias: Alias, asname: string, at: Place): void {
  const [, ...rest] = alias.name.split('.');
  rest.forEach((part, i) => {
    u.emitName('IMPORT_FROM', part, at);
    if (i < rest.length - 1) {
      u.emitArg('SWAP', 2, at);
      u.emit('POP_TOP', at);
    }
  });
  storeName(u, asname, at);
  if (rest.length > 0) u.emit('POP_TOP', at);
}

export function importFrom(u: Unit, s: ImportFrom): void {
  u.loadConst({ kind: 'int', value: s.level }, s);
  u.loadConst({ kind: 'tuple', items: s.names.map(({ name }) => ({ kind: 'str', value: name }) as const) }, s);
  u.emitName('IMPORT_NAME', s.module ?? '', s);
  if (s.names[0]?.name === '*') {
    u.emit('IMPORT_STAR', s);
    return;
  }
  for (const { name, asname } of s.names) {
    u.emitName('IMPORT_FROM', name, s);
    storeName(u, asname ?? name, s);
  }
  u.emit('POP_TOP', s);
}
