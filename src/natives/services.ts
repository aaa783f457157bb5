/**
 * How natives reach the world around the interpreter: the trace, the kernel, the clock, and the place in the program that
 * runs now. One for each interpreter, which keeps it. The machine makes it; tests may make one with less.
 */
import { InternalError } from '#base';
import { COSTS, type Kernel, type Process, type Thread } from '#kernel';
import type { EventIndex, TraceWriter, VirtualNs } from '#trace';
import type { Interpreter, Resumable } from '#vm';
import { Places } from './places.ts';
import { StandardInput } from './standard-input.ts';

/** A program that is to run: what execve(2) is told, and what a new process is to be like. */
export interface Launch {
  /** The file to run. */
  readonly path: string;
  readonly argv: readonly string[];
  /** Names and values; null for the usual. */
  readonly env: ReadonlyMap<string, string> | null;
}

/** A program that is to run in a new process. */
export interface Birth extends Launch {
  /** By descriptor of the new process: the caller's that it gets. */
  readonly descriptors: ReadonlyMap<number, number>;
  /** Its working directory, null for the caller's. */
  readonly cwd: string | null;
  /** Whether it leads a session of its own. */
  readonly newSession: boolean;
  /** Its process group: 0 for one of its own, -1 for the caller's. */
  readonly group: number;
  /** -1 for the caller's. */
  readonly umask: number;
  /** Signals that it minds again although the caller ignores them. */
  readonly minded: readonly number[];
}

/** Told of each handle that an event loop runs, for the schedule log: the task's name, or the callback's (`-` for the library's). */
export type ScheduleListener = (turn: number, time: VirtualNs, kind: 'task' | 'call', name: string) => void;

/** What the program was started with, for `sys`. */
export interface Invocation {
  readonly argv: readonly string[];
  readonly seed: number;
  /** All that stands on the standard input. */
  readonly stdin: string;
  /** What the process was started with, null for the usual. */
  readonly env: ReadonlyMap<string, string> | null;
  /** What is printed is written at once, wherever to. */
  readonly unbuffered: boolean;
}

/** The last ids that were given, over all processes of a run. */
export class Ids {
  frame = 0;
  loop = 0;
  handle = 0;
  future = 0;
  task = 0;
  resource = 0;
}

export class Services {
  readonly kernel: Kernel;
  readonly process: Process;
  readonly ids: Ids;
  readonly trace: TraceWriter;
  readonly places: Places;
  readonly invocation: Invocation;
  readonly onHandle: ScheduleListener | null;
  readonly input: StandardInput;
  /** The event that what happens now is due to, unless more is known: the step or callback that runs. */
  cause: EventIndex = -1;
  /** Id of the asyncio task that runs now, 0 for none. */
  task = 0;
  /** What to throw where the program is right and this computer cannot do it: it ends the run. Set by the machine. */
  refuse: (interp: Interpreter, message: string) => unknown = (_interp, message) => new InternalError(message);

  /** Starts a program in a new process; FileFault when there is none. Set by the machine. */
  launch: (request: Birth) => Process = () => {
    throw new InternalError('nobody can start programs');
  };

  /** Looks a program up that the process is to become, for an ExecRequest; FileFault when there is none. Set by the machine. */
  prepare: (request: Launch) => unknown = () => {
    throw new InternalError('nobody can start programs');
  };

  constructor(process: Process, ids: Ids, invocation: Invocation, onHandle: ScheduleListener | null) {
    const { kernel } = process;
    this.kernel = kernel;
    this.process = process;
    this.ids = ids;
    this.trace = kernel.trace;
    this.places = new Places(kernel.trace);
    this.invocation = invocation;
    this.onHandle = onHandle;
    this.input = new StandardInput(invocation.stdin);
  }

  /** The id of the thread that runs now; 0 before the first. */
  get thread(): number {
    return this.kernel.current?.id ?? 0;
  }

  /** The thread that runs now, when one does. */
  get currentThread(): Thread {
    const { current } = this.kernel;
    if (current === null) throw new InternalError('no thread runs');
    return current;
  }
}

/** Gives an interpreter its services; before any native module is built. */
export function installServices(interp: Interpreter, services: Services): void {
  interp.services = services;
  interp.readLine = () => services.input.line();
}

export function servicesOf(interp: Interpreter): Services {
  const { services } = interp;
  if (services instanceof Services) return services;
  throw new InternalError('the interpreter has no services');
}

/** Virtual time now, in nanoseconds, what the running slice has used included. */
export function virtualNow(interp: Interpreter): VirtualNs {
  return interp.host.now() + unspent(interp);
}

/** Lets so much time pass that others may have to do something meanwhile: before the effects of a system call that takes long. */
export function* pass(interp: Interpreter, ns: VirtualNs): Resumable<void> {
  interp.extraNs += ns;
  settleTime(interp);
  yield { op: 'rest' };
}

/** What the running slice has used and not turned into time of the kernel's clock. */
export function unspent(interp: Interpreter): VirtualNs {
  const { steps, extraNs } = interp.fiber.owed ?? interp;
  return steps * COSTS.instruction + extraNs;
}

/** Turns what the slice has used so far into time of the kernel's clock: before the kernel is asked to act. */
export function settleTime(interp: Interpreter): void {
  const used = interp.fiber.owed === null ? interp.steps * COSTS.instruction + interp.extraNs : 0;
  interp.steps = 0;
  interp.extraNs = 0;
  if (used > 0) servicesOf(interp).kernel.spend(used);
}
