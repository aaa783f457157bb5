/**
 * The module `gc`, as far as it can be answered truthfully: nothing is counted here, so collect() says only how many
 * objects it has found whose end does something. https://docs.python.org/3/library/gc.html
 */
import {
  after,
  asIndex,
  collectGarbage,
  freeze,
  type Interpreter,
  list,
  NotImplementedError,
  native,
  PyDict,
  PyFrame,
  PyInstance,
  PyList,
  PyObject,
  PyTuple,
  PyType,
  type Resumable,
  raise,
  reach,
  referents,
  tuple,
  typeOf,
  type Value,
  ValueError,
  wait,
} from '#vm';
import type { ModuleBuilder } from './modules.ts';

function* collect(interp: Interpreter): Resumable {
  return yield* collectGarbage(interp);
}

/** The collector's settings, which programs set and read back. */
function settings() {
  let enabled = true;
  const threshold = [2000, 10, 0];
  return {
    enable: native('enable', '()', () => {
      enabled = true;
      return null;
    }),
    disable: native('disable', '()', () => {
      enabled = false;
      return null;
    }),
    isenabled: native('isenabled', '()', () => enabled),
    get_threshold: native('get_threshold', '()', () => tuple([...threshold])),
    // The third generation has been none of its own since 3.14.
    set_threshold: native('set_threshold', '(threshold0, threshold1=, threshold2=, /)', function* (interp, args) {
      for (const [at, given] of args.slice(0, 2).entries()) {
        if (given !== undefined) threshold[at] = Number(yield* wait(asIndex(interp, given)));
      }
      return null;
    }),
  };
}

const DEBUG: Readonly<Record<string, Value>> = {
  DEBUG_STATS: 1,
  DEBUG_COLLECTABLE: 2,
  DEBUG_UNCOLLECTABLE: 4,
  DEBUG_SAVEALL: 32,
  DEBUG_LEAK: 38,
};

/** What the collector would say while it works is not said here. */
const setDebug = native('set_debug', '(flags, /)', (interp, [flags]) =>
  after(asIndex(interp, flags as Value), (wanted) => {
    if (wanted === 0) return null;
    throw raise(NotImplementedError, 'the collector does not tell what it does here');
  }),
);

/** Types whose objects hold no others, so that CPython's collector need not know them. */
const ATOMIC = new Set(
  'int float bool complex str bytes bytearray range NoneType ellipsis NotImplementedType object code'.split(' '),
);

const isTracked = native('is_tracked', '(obj, /)', (_interp, [object]) => tracked(object as Value));

function tracked(object: Value): boolean {
  if (object instanceof PyType) return object.heap;
  if (object instanceof PyTuple && object.items.length === 0) return false;
  const type = typeOf(object);
  return type.heap || !ATOMIC.has(type.name);
}

/** What an object holds; the keys of a dict are left out where all of them are texts. Instances hold their attributes themselves. */
function heldBy(object: Value): readonly Value[] {
  if (object instanceof PyInstance && object.dict !== null) {
    const { dict } = object;
    return referents(object).flatMap((held) => (held === dict ? heldBy(dict) : [held]));
  }
  if (object instanceof PyTuple || object instanceof PyList) return object.items;
  if (!(object instanceof PyDict)) return referents(object).filter((held) => held !== null);
  const entries = object.keys.flatMap((key, at) =>
    key === undefined ? [] : [[key, object.values[at] as Value] as const],
  );
  const isPlain = entries.every(([key]) => typeof key === 'string');
  return entries.flatMap(([key, value]) => (isPlain ? [value] : [key, value]));
}

/** Who holds one of the values, among all that can be reached. Frames do not count: CPython's are no objects while they run. */
const getReferrers = native('get_referrers', null, (interp, wanted) => {
  const objects = [...reach(interp).order];
  const unseen = new Set(objects.map((object) => (object instanceof PyInstance ? object.dict : null)));
  const isSeen = (object: PyObject) => tracked(object) && !(object instanceof PyFrame) && !unseen.has(object as PyDict);
  const holds = (object: PyObject) => heldBy(object).some((held) => wanted.includes(held));
  return list(objects.filter((object) => isSeen(object) && holds(object)));
});

/** What would be a guess: CPython counts every object that is made, here only those whose end does something are known. */
function refused(name: string): Value {
  return native(name, null, () => {
    throw raise(NotImplementedError, `gc.${name}() is not supported here: objects are not counted`);
  });
}

const UNCOUNTED = ['get_count', 'get_freeze_count', 'get_objects', 'get_stats'];

const isFinalized = native('is_finalized', '(obj, /)', (interp, [object]) => {
  return object instanceof PyObject && interp.lifetimes.finalized.has(object);
});

export const gc: ModuleBuilder = () => ({
  ...settings(),
  ...DEBUG,
  get_debug: native('get_debug', '()', () => 0),
  set_debug: setDebug,
  is_finalized: isFinalized,
  is_tracked: isTracked,
  collect: native('collect', '(generation=2)', (interp, [generation]) =>
    after(asIndex(interp, generation as Value), (number) => {
      if (number < 0 || number > 2) throw raise(ValueError, 'invalid generation');
      return collect(interp);
    }),
  ),
  freeze: native('freeze', '()', (interp) => {
    freeze(interp);
    return null;
  }),
  unfreeze: native('unfreeze', '()', (interp) => {
    interp.lifetimes.frozen.clear();
    return null;
  }),
  ...Object.fromEntries(UNCOUNTED.map((name) => [name, refused(name)])),
  get_referrers: getReferrers,
  get_referents: native('get_referents', null, (_interp, args) => list(args.flatMap((value: Value) => heldBy(value)))),
  garbage: list([]),
  callbacks: list([]),
});
