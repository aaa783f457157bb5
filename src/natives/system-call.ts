/**
 * System calls as natives make them: an errno becomes the OSError of its class, and what cannot be done at once is waited
 * for, with the GIL let go meanwhile.
 */
import { COSTS, ERRNO, FileFault, type OpenFile, type WaitQueue } from '#kernel';
import {
  construct,
  type Interpreter,
  OSError,
  ProcessExit,
  type PyException,
  PyThrow,
  type Resumable,
  type Value,
} from '#vm';
import { servicesOf, settleTime } from './services.ts';

const SIGPIPE = 13;

const TEXTS: Readonly<Record<number, string>> = {
  [ERRNO.EPERM]: 'Operation not permitted',
  [ERRNO.ENOENT]: 'No such file or directory',
  [ERRNO.ESRCH]: 'No such process',
  [ERRNO.EINTR]: 'Interrupted system call',
  [ERRNO.ENXIO]: 'No such device or address',
  [ERRNO.ENOEXEC]: 'Exec format error',
  [ERRNO.EBADF]: 'Bad file descriptor',
  [ERRNO.ECHILD]: 'No child processes',
  [ERRNO.EAGAIN]: 'Resource temporarily unavailable',
  [ERRNO.EACCES]: 'Permission denied',
  [ERRNO.EBUSY]: 'Device or resource busy',
  [ERRNO.EEXIST]: 'File exists',
  [ERRNO.ENOTDIR]: 'Not a directory',
  [ERRNO.EISDIR]: 'Is a directory',
  [ERRNO.EINVAL]: 'Invalid argument',
  [ERRNO.EMFILE]: 'Too many open files',
  [ERRNO.ENOTTY]: 'Inappropriate ioctl for device',
  [ERRNO.ESPIPE]: 'Illegal seek',
  [ERRNO.EPIPE]: 'Broken pipe',
  [ERRNO.ENAMETOOLONG]: 'File name too long',
  [ERRNO.ENOTEMPTY]: 'Directory not empty',
  [ERRNO.ELOOP]: 'Too many levels of symbolic links',
  [ERRNO.ENOTSOCK]: 'Socket operation on non-socket',
  [ERRNO.EDESTADDRREQ]: 'Destination address required',
  [ERRNO.EMSGSIZE]: 'Message too long',
  [ERRNO.ENOPROTOOPT]: 'Protocol not available',
  [ERRNO.EPROTOTYPE]: 'Protocol wrong type for socket',
  [ERRNO.EPROTONOSUPPORT]: 'Protocol not supported',
  [ERRNO.ESOCKTNOSUPPORT]: 'Socket type not supported',
  [ERRNO.EOPNOTSUPP]: 'Operation not supported',
  [ERRNO.EAFNOSUPPORT]: 'Address family not supported by protocol',
  [ERRNO.EADDRINUSE]: 'Address already in use',
  [ERRNO.EADDRNOTAVAIL]: 'Cannot assign requested address',
  [ERRNO.ENETUNREACH]: 'Network is unreachable',
  [ERRNO.ECONNABORTED]: 'Software caused connection abort',
  [ERRNO.ECONNRESET]: 'Connection reset by peer',
  [ERRNO.EISCONN]: 'Transport endpoint is already connected',
  [ERRNO.ENOTCONN]: 'Transport endpoint is not connected',
  [ERRNO.ETIMEDOUT]: 'Connection timed out',
  [ERRNO.ECONNREFUSED]: 'Connection refused',
  [ERRNO.EHOSTUNREACH]: 'No route to host',
  [ERRNO.EALREADY]: 'Operation already in progress',
  [ERRNO.EINPROGRESS]: 'Operation now in progress',
};

/** What strerror(3) says, as far as the simulated computer can fail. */
export function textOf(errno: number): string {
  return TEXTS[errno] ?? 'Error';
}

/** The OSError of an errno, of the right class, with the names of the files that it is about. */
export function osError(interp: Interpreter, errno: number, names: readonly Value[] = []): PyThrow {
  const args: Value[] = [errno, textOf(errno)];
  const [first, second] = names;
  if (first !== undefined) args.push(first);
  if (second !== undefined) args.push(null, second);
  return new PyThrow(construct(interp, OSError, args, null) as PyException);
}

/** Runs a call; its errno becomes the OSError with the names of the files it was about. */
export function calling<T>(interp: Interpreter, names: readonly Value[], body: () => T): T {
  try {
    return body();
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    throw osError(interp, fault.errno, names);
  }
}

/** The open file behind a descriptor of the running process; EBADF. */
export function fileOf(interp: Interpreter, fd: number): OpenFile {
  return calling(interp, [], () => servicesOf(interp).process.descriptors.get(fd));
}

/** One wait of the running thread. */
export interface Patience {
  /** The call, for the trace. */
  readonly on: string;
  /** Deadline in virtual nanoseconds, -1 for ever. */
  readonly until: number;
  readonly fd?: number;
}

/** Waits in `queue` until woken or due; true when it was the deadline. Whoever is woken looks again. */
export function* waitIn(interp: Interpreter, queue: WaitQueue, { on, until, fd = 0 }: Patience): Resumable<boolean> {
  settleTime(interp);
  const services = servicesOf(interp);
  const me = services.currentThread;
  const wait = { on, until, fd, span: services.places.now(interp), cause: services.cause };
  queue.add(me);
  try {
    return (yield { op: 'block', wait }) === true;
  } finally {
    queue.remove(me);
  }
}

/**
 * Asks `attempt` until it answers something else than null, waiting in between; null when the deadline has passed, and at
 * once where the file is not to be waited for.
 */
export function* persist<T>(
  interp: Interpreter,
  file: OpenFile,
  queue: WaitQueue,
  patience: Patience,
  attempt: () => T | null,
): Resumable<T | null> {
  interp.extraNs += COSTS.systemCall;
  settleTime(interp);
  for (;;) {
    const answer = calling(interp, [], attempt);
    if (answer !== null || !file.blocking) return answer;
    if (yield* waitIn(interp, queue, patience)) return null;
  }
}

/** read(2): waits for something to read; BlockingIOError where the file is not to be waited for. */
export function* readFrom(interp: Interpreter, fd: number, count: number): Resumable<Uint8Array> {
  const file = fileOf(interp, fd);
  const patience = { on: 'os.read()', until: -1, fd };
  const found = yield* persist(interp, file, file.readers, patience, () => file.read(count));
  if (found === null) throw osError(interp, ERRNO.EAGAIN);
  return found;
}

/** Writing where nobody reads any more is SIGPIPE, and EPIPE for whoever survives that. */
function orDie<T>(interp: Interpreter, body: () => T): T {
  try {
    return body();
  } catch (fault) {
    const { kernel, process } = servicesOf(interp);
    if (fault instanceof FileFault && fault.errno === ERRNO.EPIPE) {
      kernel.signal(process, SIGPIPE);
      if (process.status !== null) throw new ProcessExit(process.status.code);
    }
    throw fault;
  }
}

/** write(2): how many bytes were taken, all of them where the file is waited for. */
export function* writeTo(interp: Interpreter, fd: number, data: Uint8Array): Resumable<number> {
  const file = fileOf(interp, fd);
  const patience = { on: 'os.write()', until: -1, fd };
  let written = 0;
  do {
    const rest = data.subarray(written);
    const taken = yield* persist(interp, file, file.writers, patience, () => orDie(interp, () => file.write(rest)));
    if (taken === null && written === 0) throw osError(interp, ERRNO.EAGAIN);
    if (taken === null) break;
    written += taken;
  } while (written < data.length && file.blocking);
  return written;
}
