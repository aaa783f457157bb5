/**
 * `_thread._local`: an object whose namespace is another one in each thread. Before anything is asked of it the namespace
 * of the thread that asks is put in place; a subclass with an `__init__` has it called again in each.
 * https://docs.python.org/3/library/threading.html#thread-local-data
 */
import type { Thread } from '#kernel';
import {
  attributeError,
  builtinType,
  dict,
  dropAll,
  equipDict,
  genericFind,
  genericSet,
  type Interpreter,
  invoke,
  type Keywords,
  method,
  type PyDict,
  PyNative,
  PyObject,
  type PyType,
  type Resumable,
  raise,
  staticMethod,
  TypeError,
  type Value,
  type Visit,
  wait,
} from '#vm';
import { servicesOf } from './services.ts';

export const localType = builtinType('_local', 'native', undefined, '_thread');
localType.hasDict = true;
equipDict(localType);

class PyLocal extends PyObject {
  readonly args: readonly Value[];
  readonly keywords: Keywords | null;
  readonly namespaces = new Map<Thread, PyDict>();

  constructor(type: PyType, args: readonly Value[], keywords: Keywords | null) {
    super(type);
    this.args = args;
    this.keywords = keywords;
  }

  override traverse(visit: Visit): void {
    for (const namespace of this.namespaces.values()) visit(namespace);
    for (const value of this.args) visit(value);
    for (const value of this.keywords?.values() ?? []) visit(value);
    super.traverse(visit);
  }
}

const ownInit = (type: PyType) => {
  const found = type.lookup('__init__');
  return found === type.mro.at(-1)?.dict.getStr('__init__') ? undefined : found;
};

staticMethod(localType, '__new__', null, (interp, [cls, ...args], keywords) => {
  const type = cls as PyType;
  const isGiven = args.length > 0 || (keywords !== null && keywords.size > 0);
  if (isGiven && ownInit(type) === undefined) throw raise(TypeError, 'Initialization arguments are not supported');
  const made = new PyLocal(type, args, keywords);
  begin(interp, made);
  return made;
});

/** Gives the running thread an empty namespace. */
function begin(interp: Interpreter, local: PyLocal): void {
  const { currentThread } = servicesOf(interp);
  const namespace = dict();
  local.dict = namespace;
  local.namespaces.set(currentThread, namespace);
  const all = localsOf(interp);
  const known = all.get(currentThread);
  if (known === undefined) all.set(currentThread, new Set([local]));
  else known.add(local);
}

/** Puts the namespace of the running thread in place. */
function* enter(interp: Interpreter, local: PyLocal): Resumable<void> {
  const { currentThread } = servicesOf(interp);
  if (!local.namespaces.has(currentThread)) {
    begin(interp, local);
    const init = ownInit(local.type);
    if (init !== undefined) yield* wait(invoke(interp, init, [local, ...local.args], local.keywords));
  }
  local.dict = local.namespaces.get(currentThread) ?? null;
}

function* find(interp: Interpreter, local: PyLocal, name: string): Resumable {
  yield* enter(interp, local);
  const found = yield* wait(genericFind(interp, local, name));
  if (found !== undefined) return found;
  throw lacks(interp, local, name);
}

function* change(interp: Interpreter, local: PyLocal, name: string, value: Value | undefined): Resumable {
  yield* enter(interp, local);
  if (name === '__dict__')
    throw attributeError(interp, local, name, `${shown(local)} attribute '__dict__' is read-only`);
  if (value === undefined && isMissing(local, name)) throw lacks(interp, local, name);
  yield* wait(genericSet(interp, local, name, value));
  return null;
}

function isMissing(local: PyLocal, name: string): boolean {
  return local.type.lookup(name) === undefined && local.dict?.hasStr(name) !== true;
}

const lacks = (interp: Interpreter, local: PyLocal, name: string) =>
  attributeError(interp, local, name, `${shown(local)} has no attribute '${name}'`);

const shown = ({ type }: PyLocal) => `'${type.heap ? type.name : '_thread._local'}' object`;

hook('__getattribute__', '(name, /)', (interp, [self, name]) => find(interp, self as PyLocal, name as string));
hook('__setattr__', '(name, value, /)', (interp, [self, name, value]) =>
  change(interp, self as PyLocal, name as string, value),
);
hook('__delattr__', '(name, /)', (interp, [self, name]) => change(interp, self as PyLocal, name as string, undefined));

function hook(name: string, signature: string, body: PyNative['body']): void {
  method(localType, name, signature, body);
  const made = localType.dict.getStr(name);
  if (made instanceof PyNative) made.hooks = true;
}

// -- the end of a thread

type Locals = Map<Thread, Set<PyLocal>>;
const KEY = '_thread._local';

/** What has a namespace for each thread. */
function localsOf(interp: Interpreter): Locals {
  const known = interp.moduleState.get(KEY) as Locals | undefined;
  if (known !== undefined) return known;
  const made: Locals = new Map();
  interp.moduleState.set(KEY, made);
  return made;
}

/** The running thread ends: what it has kept in locals goes. */
export function* dropLocals(interp: Interpreter): Resumable<void> {
  const { currentThread } = servicesOf(interp);
  const all = localsOf(interp);
  const dropped: Value[] = [];
  for (const local of all.get(currentThread) ?? []) {
    const namespace = local.namespaces.get(currentThread);
    if (namespace === undefined) continue;
    local.namespaces.delete(currentThread);
    if (local.dict === namespace) local.dict = null;
    dropped.push(namespace);
    for (const value of namespace.values) if (value !== undefined) dropped.push(value);
  }
  all.delete(currentThread);
  const ends = dropAll(interp, dropped);
  if (ends !== undefined) yield* ends;
}
