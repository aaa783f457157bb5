/**
 * Where an object of asyncio was made, as debug mode keeps it in `_source_traceback`: a list of entries as the traceback
 * module takes them, oldest first. Frames that are Python in CPython and native here are put in where they belong.
 */
import { type Interpreter, list, type PyList, type StackEntry, stackEntries, standsFor, tuple } from '#vm';
import { runFunction } from './run-frame.ts';

/** So many entries are left of a handle's, of which CPython takes ten: those of its own methods go. */
export const OF_A_HANDLE = 8;

/** A frame of CPython 3.14's asyncio for which there is none here. */
export type Missing = Omit<StackEntry, 'text'> & { readonly text: string };

export const IN_CREATE_FUTURE: Missing = {
  file: 'base_events.py',
  line: 459,
  name: 'create_future',
  text: 'return futures.Future(loop=self)',
};
export const IN_CREATE_TASK: Missing = {
  file: 'base_events.py',
  line: 468,
  name: 'create_task',
  text: 'task = tasks.Task(coro, loop=self, **kwargs)',
};
const IN_A_TURN: readonly Missing[] = [
  { file: 'events.py', line: 94, name: '_run', text: 'self._context.run(self._callback, *self._args)' },
  { file: 'base_events.py', line: 2050, name: '_run_once', text: 'handle._run()' },
];

/** Says that a native's body is the turning of a loop. */
export function markTurning<T extends object>(interp: Interpreter, body: T): T {
  return standsFor(
    body,
    IN_A_TURN.map((missing) => inLibrary(interp, missing)),
  );
}

function inLibrary(interp: Interpreter, missing: Missing): StackEntry {
  const events = runFunction(interp)?.code.code.filename ?? '';
  return { ...missing, file: events.slice(0, events.lastIndexOf('/') + 1) + missing.file };
}

/** The stack of whoever makes something now, with `innermost` on top; at most `limit` entries, the newest. */
export function sourceTraceback(interp: Interpreter, limit: number, innermost: Missing | null = null): PyList {
  const above = innermost === null ? [] : [inLibrary(interp, innermost)];
  const entries = [...above, ...stackEntries(interp, limit)].slice(0, limit).reverse();
  return list(entries.map(({ file, line, name, text }) => tuple([file, line, name, text])));
}
