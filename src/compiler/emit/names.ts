/**
 * Reading, binding and deleting names: which instruction reaches a name from where the unit is.
 */
import type { OpName } from '#bytecode';
import type { Place } from '../ast.ts';
import type { Scope } from '../scope.ts';
import type { Unit } from './unit.ts';

type Access = 'fast' | 'deref' | 'global' | 'name';

/** How `name` (mangled) is reached: inlined comprehensions first, then the unit's own block. */
function accessOf(u: Unit, name: string): Access {
  for (let i = u.inlined.length - 1; i >= 0; i--) {
    const scope = u.inlined[i] as Scope;
    const resolved = scope.resolve(name);
    if (resolved === 'local') return 'fast';
    if (resolved === 'cell') return 'deref';
    if (resolved === 'global') return 'global';
    if (resolved === 'implicit') return u.scope.kind === 'module' ? 'name' : 'global';
  }
  if (u.inlined.length > 0 && u.scope.kind === 'class') return 'deref';
  return accessInBlock(u, name);
}

function accessInBlock(u: Unit, name: string): Access {
  const resolved = u.scope.resolve(name);
  switch (resolved) {
    case 'cell':
    case 'free':
      return 'deref';
    case 'global':
      return 'global';
    case 'local':
      return u.scope.isFunctionLike ? 'fast' : 'name';
    default:
      return u.scope.isFunctionLike ? 'global' : 'name';
  }
}

const OPS: Readonly<Record<Access, readonly [load: OpName, store: OpName, del: OpName]>> = {
  fast: ['LOAD_FAST', 'STORE_FAST', 'DELETE_FAST'],
  deref: ['LOAD_DEREF', 'STORE_DEREF', 'DELETE_DEREF'],
  global: ['LOAD_GLOBAL', 'STORE_GLOBAL', 'DELETE_GLOBAL'],
  name: ['LOAD_NAME', 'STORE_NAME', 'DELETE_NAME'],
};

function emitAccess(u: Unit, name: string, which: 0 | 1 | 2, at: Place | null): void {
  if (!u.asm.reachable) return;
  const access = accessOf(u, name);
  const op = OPS[access][which];
  if (access === 'fast') u.emitArg(op, u.local(name), at);
  else if (access === 'deref') u.emitArg(op, u.deref(name), at);
  else u.emitName(op, name, at);
}

/** Pushes the value of a name as written (private names are mangled here). */
export function loadName(u: Unit, written: string, at: Place | null): void {
  const name = u.scope.mangle(written);
  const plain = u.inlined.length === 0;
  if (plain && u.scope.kind === 'class' && u.scope.resolve(name) === 'free') {
    u.emit('LOAD_LOCALS', at);
    u.emitArg('LOAD_FROM_DICT_OR_DEREF', u.deref(name), at);
  } else if (u.scope.kind === 'annotation' && seesClass(u.scope, name)) loadThroughClass(u, name, at);
  else emitAccess(u, name, 0, at);
}

export function storeName(u: Unit, written: string, at: Place | null): void {
  emitAccess(u, u.scope.mangle(written), 1, at);
}

export function deleteName(u: Unit, written: string, at: Place | null): void {
  emitAccess(u, u.scope.mangle(written), 2, at);
}

/** Whether an annotation's name may be an attribute of the class it stands in. */
function seesClass(scope: Scope, name: string): boolean {
  return scope.parent?.kind === 'class' && scope.parent.resolve(name) === 'local';
}

/** The class's own name if it is there, else what the name means outside. */
function loadThroughClass(u: Unit, name: string, at: Place | null): void {
  const outside = u.label();
  const end = u.label();
  u.loadConst({ kind: 'str', value: name }, at);
  u.emitArg('LOAD_DEREF', u.deref('__classdict__'), at);
  u.emitArg('CONTAINS_OP', 0, at);
  u.jump('POP_JUMP_IF_FALSE', outside, at);
  u.emitArg('LOAD_DEREF', u.deref('__classdict__'), at);
  u.loadConst({ kind: 'str', value: name }, at);
  u.emit('BINARY_SUBSCR', at);
  u.jump('JUMP_FORWARD', end, null);
  u.mark(outside);
  emitAccess(u, name, 0, at);
  u.mark(end);
}
