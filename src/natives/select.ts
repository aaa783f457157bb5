/**
 * The module `_select`: waiting for descriptors, for pylib/select.py. Timeouts are nanoseconds, -1 for ever; events are
 * epoll's bits, which are poll's too.
 */
import { COSTS, EPOLL, Epoll, ERRNO, FileFault, type OpenFile, readiness, WaitQueue, type Watcher } from '#kernel';
import { type Interpreter, list, native, type PyList, type PyTuple, type Resumable, tuple, type Value } from '#vm';
import type { ModuleBuilder } from './modules.ts';
import { servicesOf, settleTime, virtualNow } from './services.ts';
import { calling, fileOf, osError, waitIn } from './system-call.ts';

function epollOf(interp: Interpreter, fd: Value | undefined): Epoll {
  const file = fileOf(interp, Number(fd));
  if (file instanceof Epoll) return file;
  throw osError(interp, ERRNO.EINVAL);
}

/** EPERM for files on the disk, which are always ready. */
function watchable(interp: Interpreter, fd: number): OpenFile {
  const file = fileOf(interp, fd);
  if (file.what === null && !(file instanceof Epoll)) throw osError(interp, ERRNO.EPERM);
  return file;
}

const create = native('epoll_create', '()', (interp) => {
  const services = servicesOf(interp);
  interp.extraNs += COSTS.systemCall;
  settleTime(interp);
  return calling(interp, [], () => services.process.descriptors.open(new Epoll(services.kernel), services.cause));
});

const control = native('epoll_ctl', '(epoll, how, fd, events, /)', (interp, [epoll, how, given, events]) => {
  const selector = epollOf(interp, epoll);
  const fd = Number(given);
  interp.extraNs += COSTS.systemCall;
  settleTime(interp);
  const file = watchable(interp, fd);
  calling(interp, [], () => {
    if (how === 'register') selector.register(fd, file, Number(events));
    else if (how === 'modify') selector.modify(fd, Number(events));
    else selector.unregister(fd);
  });
  return null;
});

/** Pairs of a descriptor and what it is ready for. */
const epollWait = native('epoll_wait', '(epoll, timeout, most, /)', function* (interp, [epoll, timeout, most]) {
  const selector = epollOf(interp, epoll);
  const look = () => {
    const ready = selector.poll(Number(most));
    return ready.length === 0 ? null : ready;
  };
  const wait = { queue: selector.readers, on: 'epoll.poll()', fd: Number(epoll) };
  return shown((yield* lookUntil(interp, Number(timeout), wait, look)) ?? []);
});

function shown(ready: readonly (readonly [number, number])[]): Value {
  return list(ready.map(([fd, events]) => tuple([fd, events])));
}

interface Waiting {
  readonly queue: WaitQueue;
  readonly on: string;
  readonly fd?: number;
}

/** Looks until there is something or the time is over: then null. */
function* lookUntil<T>(interp: Interpreter, timeout: number, wait: Waiting, look: () => T | null): Resumable<T | null> {
  interp.extraNs += COSTS.poll;
  settleTime(interp);
  const until = timeout < 0 ? -1 : virtualNow(interp) + timeout;
  for (;;) {
    const found = look();
    if (found !== null || timeout === 0) return found;
    const { queue, on, fd = 0 } = wait;
    if (yield* waitIn(interp, queue, { on, until, fd })) return look();
  }
}

/** Who waits for several files at once: woken when one of them has changed. */
class Vigil implements Watcher {
  readonly queue = new WaitQueue('file');
  private readonly files: readonly OpenFile[];

  constructor(files: readonly OpenFile[]) {
    this.files = files;
    for (const file of files) file.watch(this);
  }

  notify(file: OpenFile): void {
    this.queue.wakeAll(file.kernel, -1);
  }

  forget(file: OpenFile): void {
    this.queue.wakeAll(file.kernel, -1);
  }

  end(): void {
    for (const file of this.files) file.unwatch(this);
  }
}

const NVAL = 0x020;

/** poll(2): pairs of a descriptor and what it is ready for. What is not open is ready for nothing but an error. */
const poll = native('poll', '(wanted, timeout, what, /)', function* (interp, [wanted, timeout, what]) {
  const { descriptors } = servicesOf(interp).process;
  const asked = (wanted as PyList).items.map((pair) => {
    const [fd, events] = (pair as PyTuple).items;
    return { fd: Number(fd), events: Number(events), file: fileOrNull(descriptors, Number(fd)) };
  });
  const look = () => {
    const ready = asked.flatMap(({ fd, events, file }): (readonly [number, number])[] => {
      const found = file === null ? NVAL : readiness(file, events);
      return found === 0 ? [] : [[fd, found]];
    });
    return ready.length === 0 ? null : ready;
  };
  const vigil = new Vigil(asked.flatMap(({ file }) => (file === null ? [] : [file])));
  try {
    const wait = { queue: vigil.queue, on: `${String(what)}()`, fd: asked[0]?.fd ?? 0 };
    return shown((yield* lookUntil(interp, Number(timeout), wait, look)) ?? []);
  } finally {
    vigil.end();
  }
});

function fileOrNull(descriptors: { get(fd: number): OpenFile }, fd: number): OpenFile | null {
  try {
    return descriptors.get(fd);
  } catch (fault) {
    if (fault instanceof FileFault) return null;
    throw fault;
  }
}

export const select: ModuleBuilder = () => ({
  epoll_create: create,
  epoll_ctl: control,
  epoll_wait: epollWait,
  poll,
  EDGE_TRIGGERED: EPOLL.ET,
});
