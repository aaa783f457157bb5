/** The module `_processes`: system calls on processes, for `posix`. What they run is the machine's. */
import { COSTS, ERRNO, type Process } from '#kernel';
import { type Interpreter, native, ProcessExit, PyTuple, type Resumable, tuple, type Value } from '#vm';
import { ForkRequest } from './fork-request.ts';
import type { ModuleBuilder } from './modules.ts';
import { servicesOf, settleTime } from './services.ts';
import { checkSignals } from './signals.ts';
import { calling, osError, waitIn } from './system-call.ts';

const WNOHANG = 1;
/** The shell that has started the program; its own processes have the numbers that follow. */
const SHELL = 999;

/** The number by which programs know a process. */
export function pidOf(process: Process | null): number {
  return SHELL + (process?.id ?? 0);
}

const fork = native('fork', '()', function* (interp): Resumable {
  interp.extraNs += COSTS.fork;
  settleTime(interp);
  return yield { op: 'block', wait: new ForkRequest() };
});

/** waitpid(2): (pid, status), or (0, 0) when nobody has ended and the caller does not wait. */
const waitpid = native('waitpid', '(pid, options, /)', function* (interp, [pid, options]): Resumable {
  interp.extraNs += COSTS.systemCall;
  const { process } = servicesOf(interp);
  const wanted = Number(pid);
  for (;;) {
    const candidates = process.children.filter(({ reaped, id }) => !reaped && (wanted < 0 || SHELL + id === wanted));
    if (candidates.length === 0) throw osError(interp, ERRNO.ECHILD);
    const ended = candidates.find(({ status }) => status !== null);
    if (ended !== undefined) return reap(ended);
    if (Number(options) & WNOHANG) return tuple([0, 0]);
    yield* waitIn(interp, process.ending, { on: 'os.waitpid()', until: -1 });
  }
});

/** What wait(2) tells of an ended process. */
function reap(ended: Process): Value {
  ended.reaped = true;
  const { code, signal } = ended.status as NonNullable<Process['status']>;
  return tuple([pidOf(ended), signal !== 0 ? signal : code << 8]);
}

/** kill(2), of a process by its number; of none else. */
const kill = native('kill', '(pid, signal, /)', function* (interp, [pid, signal]): Resumable {
  interp.extraNs += COSTS.systemCall;
  settleTime(interp);
  const { kernel, process } = servicesOf(interp);
  const target = kernel.processes.find((one) => pidOf(one) === Number(pid) && !one.reaped);
  if (target === undefined) throw osError(interp, ERRNO.ESRCH);
  kernel.signal(target, Number(signal));
  if (process.status !== null) throw new ProcessExit(process.status.code);
  yield* checkSignals(interp);
  return null;
});

/** Starts a program in a new process; its number. */
const spawn = native('spawn', '(path, argv, env, descriptors, /)', (interp, args) => {
  const [path, argv, env, descriptors] = args as [Value, PyTuple, Value, PyTuple];
  interp.extraNs += COSTS.spawn;
  settleTime(interp);
  const request = {
    path: String(path),
    argv: argv.items.map(String),
    env: env instanceof PyTuple ? new Map(env.items.map((pair) => namesIn(pair))) : null,
    descriptors: new Map(descriptors.items.map((pair) => numbersIn(pair))),
  };
  return pidOf(calling(interp, [path], () => servicesOf(interp).launch(request)));
});

function namesIn(pair: Value): [string, string] {
  const [name, value] = (pair as PyTuple).items;
  return [String(name), String(value)];
}

function numbersIn(pair: Value): [number, number] {
  const [fd, from] = (pair as PyTuple).items;
  return [Number(fd), Number(from)];
}

const own = (interp: Interpreter) => servicesOf(interp).process;

export const processes: ModuleBuilder = () => ({
  fork,
  getpid: native('getpid', '()', (interp) => pidOf(own(interp))),
  getppid: native('getppid', '()', (interp) => pidOf(own(interp).parent)),
  kill,
  spawn,
  waitpid,
});
