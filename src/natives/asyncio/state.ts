/**
 * What asyncio keeps for one interpreter besides its loops: who runs where, the tasks that are alive.
 */
import type { Interpreter } from '#vm';
import { servicesOf } from '../services.ts';
import type { PyLoop } from './loop-object.ts';
import type { PyTask } from './task-object.ts';

export class AsyncioState {
  /** Thread id -> the loop that runs there. */
  readonly running = new Map<number, PyLoop>();
  /** Tasks that are not done, oldest first. */
  readonly tasks = new Set<PyTask>();
  /** Turns of all loops, from the start of the program. */
  turns = 0;
  handles = 0;
  /** For the names `Task-N`. */
  lastName = 0;
}

const KEY = '_asyncio';

/** The state, made at its first use. */
export function asyncioState(interp: Interpreter): AsyncioState {
  let state = interp.moduleState.get(KEY) as AsyncioState | undefined;
  if (state !== undefined) return state;
  state = new AsyncioState();
  interp.roots.push((own) => asyncioState(own).running.values());
  interp.collectables = (own) => asyncioState(own).tasks;
  interp.moduleState.set(KEY, state);
  return state;
}

/** The loop that runs on this thread, or null. */
export function runningLoop(interp: Interpreter): PyLoop | null {
  return asyncioState(interp).running.get(servicesOf(interp).thread) ?? null;
}
