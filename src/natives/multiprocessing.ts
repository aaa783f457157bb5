/**
 * The module `_multiprocessing`: locks and semaphores that several processes have in common (`SemLock`), memory that they
 * share, and descriptors that one gives to another. Everything else of multiprocessing is Python.
 */
import { COSTS, ERRNO, FileFault, SECOND, Semaphore, StreamSocket } from '#kernel';
import {
  AssertionError,
  builtinType,
  bytearrayType,
  classMethod,
  getter,
  type Interpreter,
  list,
  method,
  native,
  PyByteArray,
  type PyList,
  PyObject,
  type PyType,
  type Resumable,
  raise,
  staticMethod,
  takeRoom,
  truth,
  type Value,
  ValueError,
  wait,
} from '#vm';
import { waitingIn } from './locks.ts';
import type { ModuleBuilder } from './modules.ts';
import { secondsOf } from './seconds.ts';
import { servicesOf, settleTime, virtualNow } from './services.ts';
import { calling, fileOf, osError, waitIn } from './system-call.ts';

const RECURSIVE_MUTEX = 0;
const SEMAPHORE = 1;
const SEM_VALUE_MAX = 2_147_483_647;

const lockType = builtinType('SemLock', 'native', undefined, '_multiprocessing');

class PySemLock extends PyObject {
  readonly semaphore: Semaphore;
  readonly kind: number;
  readonly most: number;
  readonly name: string;
  /** How often this process has taken it without giving it back. */
  count = 0;
  /** The thread that took it last. */
  owner: unknown = null;

  constructor(type: PyType, semaphore: Semaphore, kind: number, most: number, name: string) {
    super(type);
    this.semaphore = semaphore;
    this.kind = kind;
    this.most = most;
    this.name = name;
  }
}

function semaphoresOf(interp: Interpreter): Map<string, Semaphore> {
  return servicesOf(interp).process.computer.semaphores;
}

staticMethod(lockType, '__new__', '(kind, value, maxvalue, name, unlink)', (interp, given) => {
  const [cls, kind, value, most, name] = given;
  if (kind !== RECURSIVE_MUTEX && kind !== SEMAPHORE) throw raise(ValueError, 'unrecognized kind');
  return calling(interp, [], () => {
    const named = semaphoresOf(interp);
    if (named.has(String(name))) throw new FileFault(ERRNO.EEXIST);
    if (Number(value) < 0 || Number(value) > SEM_VALUE_MAX) throw new FileFault(ERRNO.EINVAL);
    const semaphore = new Semaphore(Number(value));
    named.set(String(name), semaphore);
    return new PySemLock(cls as PyType, semaphore, kind, Number(most), String(name));
  });
});

classMethod(lockType, '_rebuild', '(handle, kind, maxvalue, name, /)', (interp, [cls, , kind, most, name]) => {
  return calling(interp, [], () => {
    const semaphore = semaphoresOf(interp).get(String(name));
    if (semaphore === undefined) throw new FileFault(ERRNO.ENOENT);
    return new PySemLock(cls as PyType, semaphore, Number(kind), Number(most), String(name));
  });
});

function isMine(interp: Interpreter, { count, owner }: PySemLock): boolean {
  return count > 0 && owner === servicesOf(interp).currentThread;
}

function took(interp: Interpreter, lock: PySemLock): true {
  lock.count++;
  lock.owner = servicesOf(interp).currentThread;
  return true;
}

function* acquire(interp: Interpreter, lock: PySemLock, block: boolean, timeout: Value): Resumable<boolean> {
  interp.extraNs += COSTS.lock;
  const seconds = block && timeout !== null ? Math.max(0, yield* secondsOf(interp, timeout)) : -1;
  if (lock.kind === RECURSIVE_MUTEX && isMine(interp, lock)) {
    lock.count++;
    return true;
  }
  settleTime(interp);
  const until = seconds < 0 ? -1 : virtualNow(interp) + Math.ceil(seconds * SECOND);
  const { semaphore } = lock;
  for (;;) {
    if (semaphore.value > 0) {
      semaphore.value--;
      return took(interp, lock);
    }
    if (!block || seconds === 0) return false;
    const on = waitingIn(interp, 'SemLock.acquire');
    const late = yield* waitIn(interp, semaphore.waiting, { on, until });
    if (late && semaphore.value === 0) return false;
  }
}

function release(interp: Interpreter, lock: PySemLock): null {
  interp.extraNs += COSTS.lock;
  if (lock.kind === RECURSIVE_MUTEX) {
    if (!isMine(interp, lock)) {
      throw raise(AssertionError, 'attempt to release recursive lock not owned by thread');
    }
    if (lock.count > 1) {
      lock.count--;
      return null;
    }
  } else if (lock.semaphore.value >= lock.most) throw raise(ValueError, 'semaphore or lock released too many times');
  lock.count--;
  settleTime(interp);
  const { kernel, cause } = servicesOf(interp);
  lock.semaphore.value++;
  lock.semaphore.waiting.wakeOne(kernel, cause);
  return null;
}

type OnLock = (interp: Interpreter, lock: PySemLock) => Value;

function onLock(name: string, body: OnLock): void {
  method(lockType, name, '(/)', (interp, [self]) => body(interp, self as PySemLock));
}

method(lockType, 'acquire', '(block=True, timeout=None)', function* (interp, [self, block, timeout]) {
  const blocks = yield* wait(truth(interp, block as Value));
  return yield* acquire(interp, self as PySemLock, blocks, timeout as Value);
});
method(lockType, '__enter__', '(/)', (interp, [self]) => acquire(interp, self as PySemLock, true, null));
method(lockType, '__exit__', '(exc_type=None, exc_value=None, exc_tb=None, /)', (interp, [self]) =>
  release(interp, self as PySemLock),
);
onLock('release', release);
onLock('_count', (_interp, { count }) => count);
onLock('_is_mine', (interp, lock) => isMine(interp, lock));
onLock('_get_value', (_interp, { semaphore }) => semaphore.value);
onLock('_is_zero', (_interp, { semaphore }) => semaphore.value === 0);
onLock('_after_fork', (_interp, lock) => {
  lock.count = 0;
  return null;
});
getter(lockType, 'handle', (_interp, self: PySemLock) => self.name);
getter(lockType, 'kind', (_interp, self: PySemLock) => self.kind);
getter(lockType, 'maxvalue', (_interp, self: PySemLock) => self.most);
getter(lockType, 'name', (_interp, self: PySemLock) => self.name);
lockType.dict.setStr('SEM_VALUE_MAX', SEM_VALUE_MAX);

// -- memory

function memoryOf(interp: Interpreter) {
  return servicesOf(interp).process.computer.sharedMemory;
}

/** A piece as a bytearray that every process sees the same; its size never changes. */
function shown(piece: Uint8Array): PyByteArray {
  const made = new PyByteArray(bytearrayType, piece);
  made.exports = 1;
  return made;
}

// -- descriptors

function socketOf(interp: Interpreter, fd: number): StreamSocket {
  const file = fileOf(interp, fd);
  if (file instanceof StreamSocket) return file;
  throw osError(interp, ERRNO.ENOTSOCK);
}

const sendDescriptors = native('send_descriptors', '(fd, fds, /)', (interp, [fd, fds]) => {
  const files = (fds as PyList).items.map((each) => fileOf(interp, Number(each)));
  calling(interp, [], () => socketOf(interp, Number(fd)).sendFiles(files));
  return null;
});

const takeDescriptors = native('take_descriptors', '(fd, count, /)', (interp, [fd, count]) => {
  const { process, cause } = servicesOf(interp);
  const files = socketOf(interp, Number(fd)).takeFiles(Number(count));
  const numbers = files.map((file) => calling(interp, [], () => process.descriptors.open(file, cause)));
  for (const file of files) file.release(cause);
  return list(numbers);
});

const IMPORTS: Readonly<Record<string, number>> = { spawn: COSTS.spawnImports, forkserver: COSTS.forkServerImports };

export const multiprocessing: ModuleBuilder = () => ({
  SemLock: lockType,
  /** Takes the time that CPython needs for its imports in a process of this start method: ours take none. */
  began: native('began', '(method, /)', (interp, [how]) => {
    interp.extraNs += IMPORTS[String(how)] ?? 0;
    return null;
  }),
  create_memory: native('create_memory', '(name, size, shown, /)', (interp, [name, size, names]) => {
    takeRoom(interp, Math.ceil(Number(size) / 8));
    return calling(interp, [names as Value], () => shown(memoryOf(interp).create(String(name), Number(size))));
  }),
  find_memory: native('find_memory', '(name, shown, /)', (interp, [name, names]) =>
    calling(interp, [names as Value], () => shown(memoryOf(interp).find(String(name)))),
  ),
  sem_unlink: native('sem_unlink', '(name, /)', (interp, [name]) => {
    if (!semaphoresOf(interp).delete(String(name))) throw osError(interp, ERRNO.ENOENT);
    return null;
  }),
  send_descriptors: sendDescriptors,
  take_descriptors: takeDescriptors,
  unlink_memory: native('unlink_memory', '(name, shown, /)', (interp, [name, names]) =>
    calling(interp, [names as Value], () => {
      memoryOf(interp).unlink(String(name));
      return null;
    }),
  ),
});
