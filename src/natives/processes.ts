/** The module `_processes`: system calls on processes, for `posix`. What they run is the machine's. */
import { COSTS, ERRNO, FileTree, type Process, ProcessFile } from '#kernel';
import {
  type Interpreter,
  invoke,
  native,
  ProcessExit,
  type PyTuple,
  type Resumable,
  tellUnraisable,
  tuple,
  type Value,
  wait,
} from '#vm';
import { ExecRequest, ForkRequest } from './machine-requests.ts';
import type { ModuleBuilder } from './modules.ts';
import { type Launch, pass, servicesOf, settleTime } from './services.ts';
import { checkSignals, sendSignal } from './signals.ts';
import { calling, fileOf, osError, waitIn } from './system-call.ts';

const WNOHANG = 1;
const MOST_SIGNALS = 64;
/** The shell that has started the program; its own processes have the numbers that follow. */
const SHELL = 999;
/** The first process of the computer, which takes in those whose parent has ended. */
const INIT = 1;

/** The number by which programs know a process. */
export function pidOf(process: Process | null): number {
  return SHELL + (process?.id ?? 0);
}

const fork = native('fork', '()', function* (interp): Resumable {
  yield* pass(interp, COSTS.fork);
  return yield { op: 'block', wait: new ForkRequest() };
});

/** Which children waitpid(2) means: one, those of a group, or all. */
function wantedBy(process: Process, pid: number): (child: Process) => boolean {
  if (pid > 0) return (child) => pidOf(child) === pid;
  if (pid === -1) return () => true;
  const group = pid === 0 ? process.group : -pid - SHELL;
  return (child) => child.group === group;
}

/** waitpid(2): (pid, status), or (0, 0) when nobody has ended and the caller does not wait. */
const waitpid = native('waitpid', '(pid, options, /)', function* (interp, [pid, options]): Resumable {
  interp.extraNs += COSTS.systemCall;
  const { process } = servicesOf(interp);
  const isWanted = wantedBy(process, Number(pid));
  for (;;) {
    const candidates = process.children.filter((child) => !child.reaped && isWanted(child));
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

/** kill(2), of a process by its number, or of a group by what is below zero. */
const kill = native('kill', '(pid, signal, /)', function* (interp, [pid, signal]): Resumable {
  interp.extraNs += COSTS.systemCall;
  settleTime(interp);
  const number = Number(signal);
  if (!(number >= 0 && number <= MOST_SIGNALS)) throw osError(interp, ERRNO.EINVAL);
  const { process } = servicesOf(interp);
  const targets = targetsOf(process, Number(pid));
  if (targets.length === 0) throw osError(interp, ERRNO.ESRCH);
  for (const target of targets) sendSignal(interp, target, number);
  if (process.status !== null) throw new ProcessExit(process.status.code);
  yield* checkSignals(interp);
  return null;
});

function targetsOf({ kernel, id, group }: Process, pid: number): readonly Process[] {
  const alive = kernel.processes.filter(({ reaped }) => !reaped);
  if (pid > 0) return alive.filter((one) => pidOf(one) === pid);
  if (pid === -1) return alive.filter((one) => one.id !== id);
  const wanted = pid === 0 ? group : -pid - SHELL;
  return alive.filter((one) => one.group === wanted);
}

/** Starts a program in a new process; its number. */
const spawn = native(
  'spawn',
  '(path, argv, env, descriptors, cwd=None, new_session=False, group=-1, umask=-1, minded=None, /)',
  function* (interp, args): Resumable {
    const [path, argv, env, descriptors, cwd, newSession, group, umask, minded] = args as Value[];
    yield* pass(interp, COSTS.spawn);
    const { process, launch } = servicesOf(interp);
    if (typeof cwd === 'string') calling(interp, [cwd], () => new FileTree(process.files).chdir(cwd));
    const request = {
      ...launchOf(path, argv, env),
      descriptors: new Map(itemsOf(descriptors).map((pair) => numbersIn(pair))),
      cwd: cwd as string | null,
      newSession: newSession === true,
      group: Number(group),
      umask: Number(umask),
      minded: minded === null ? [] : itemsOf(minded).map(Number),
    };
    return pidOf(calling(interp, [path as Value], () => launch(request)));
  },
);

/** Makes the process another program. */
const exec = native('exec', '(path, argv, env, /)', function* (interp, [path, argv, env]): Resumable {
  interp.extraNs += COSTS.systemCall;
  settleTime(interp);
  const { prepare } = servicesOf(interp);
  const start = calling(interp, [path as Value], () => prepare(launchOf(path, argv, env)));
  return yield { op: 'block', wait: new ExecRequest(start) };
});

/** Calls what is to be called around a fork; its exceptions are told and forgotten. */
const callHook = native('call_hook', '(function, /)', function* (interp, [hook]): Resumable {
  yield* tellUnraisable(interp, 'Exception ignored in:', hook, function* () {
    yield* wait(invoke(interp, hook as Value, []));
  });
  return null;
});

const itemsOf = (given: Value | undefined) => (given as PyTuple).items;

function launchOf(path?: Value, argv?: Value, env?: Value): Launch {
  return {
    path: String(path),
    argv: itemsOf(argv).map(String),
    env: new Map(itemsOf(env).map((pair) => namesIn(pair))),
  };
}

/** The process of a number; ESRCH. */
function processOf(interp: Interpreter, pid: Value | undefined): Process {
  const { kernel, process } = servicesOf(interp);
  if (Number(pid) === 0) return process;
  const found = kernel.processes.find((one) => pidOf(one) === Number(pid) && !one.reaped);
  if (found === undefined) throw osError(interp, ERRNO.ESRCH);
  return found;
}

const pidfdOpen = native('pidfd_open', '(pid, /)', (interp, [pid]) => {
  const process = processOf(interp, pid);
  return servicesOf(interp).process.descriptors.open(new ProcessFile(process), servicesOf(interp).cause);
});

/** The number of the process that a descriptor stands for. */
const pidfdPid = native('pidfd_pid', '(fd, /)', (interp, [fd]) => {
  const file = fileOf(interp, Number(fd));
  if (!(file instanceof ProcessFile)) throw osError(interp, ERRNO.EBADF);
  return pidOf(file.process);
});

const setGroup = native('setpgid', '(pid, group, /)', (interp, [pid, group]) => {
  const process = processOf(interp, pid);
  const wanted = Number(group) === 0 ? process : processOf(interp, group);
  process.group = wanted === process ? process.id : wanted.group;
  return null;
});

const setSession = native('setsid', '()', (interp) => {
  const process = own(interp);
  if (process.group === process.id) throw osError(interp, ERRNO.EPERM);
  process.group = process.id;
  process.session = process.id;
  return SHELL + process.id;
});

/** The variables that the process was started with; None for the usual. */
const environment = native('environment', '()', (interp) => {
  const { env } = servicesOf(interp).invocation;
  return env === null ? null : tuple([...env].map(([name, value]) => tuple([name, value])));
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
  call_hook: callHook,
  environment,
  exec,
  fork,
  getpid: native('getpid', '()', (interp) => pidOf(own(interp))),
  getpgid: native('getpgid', '(pid, /)', (interp, [pid]) => SHELL + processOf(interp, pid).group),
  getppid: native('getppid', '()', (interp) => {
    const { parent } = own(interp);
    return parent?.status != null ? INIT : pidOf(parent);
  }),
  getsid: native('getsid', '(pid, /)', (interp, [pid]) => SHELL + processOf(interp, pid).session),
  inheritable: native('inheritable', '()', (interp) => {
    const { descriptors } = own(interp);
    return tuple(descriptors.numbers().filter((fd) => descriptors.isInheritable(fd)));
  }),
  kill,
  pidfd_open: pidfdOpen,
  refuse: native('refuse', '(message, /)', (interp, [message]) => {
    throw servicesOf(interp).refuse(interp, String(message));
  }),
  pidfd_pid: pidfdPid,
  setpgid: setGroup,
  setsid: setSession,
  spawn,
  thread_count: native('thread_count', '()', (interp) => own(interp).threads.size),
  waitpid,
});
