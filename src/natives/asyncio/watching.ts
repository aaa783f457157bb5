/**
 * Which descriptors a loop watches, and whom it calls when they are ready: CPython's `_add_reader` and its kin, with the
 * kernel's selector or, through asyncio/_given_selector.py, with one that the program has brought.
 */
import { EPOLL, type Epoll, type Ready } from '#kernel';
import type { EventIndex, Fd } from '#trace';
import { type Interpreter, type Maybe, raise, type Value, ValueError } from '#vm';
import { copyContext } from '../context.ts';
import { servicesOf, settleTime, virtualNow } from '../services.ts';
import { calling, fileOf } from '../system-call.ts';
import { cancelHandle, handleType, located, nextId, PyHandle } from './handle.ts';
import { askLibrary } from './library.ts';
import type { PyLoop, Watch } from './loop-object.ts';
import { checkOpen } from './schedule.ts';

/** The bits of the module `selectors`. */
export const READ = 1;
export const WRITE = 2;
export type Direction = typeof READ | typeof WRITE;

/** The module that knows how to use a selector written in Python. */
export const GIVEN = 'asyncio._given_selector';

/** A handle that is to be called because its descriptor is ready. */
export interface Due {
  readonly handle: PyHandle;
  readonly fd: Fd;
}

/** Calls `callback` whenever the descriptor is ready, in place of whom was called before; returns its handle. */
export function watchFor(
  interp: Interpreter,
  loop: PyLoop,
  fd: Value,
  direction: Direction,
  callback: Value,
  args: readonly Value[],
): Maybe<PyHandle> {
  checkOpen(loop);
  const context = copyContext(interp.fiber);
  const handle = located(interp, new PyHandle(handleType, nextId(interp), loop, callback, args, context));
  if (loop.selector === null) return askGivenToWatch(interp, loop, fd, direction, handle);
  settleTime(interp);
  const before = watchHere(interp, loop, loop.selector, descriptor(fd), direction, handle);
  tell(interp, loop, 'asyncio/fd-watched', descriptor(fd), handle, direction);
  if (before !== null) cancelHandle(interp, before);
  return handle;
}

function* askGivenToWatch(interp: Interpreter, loop: PyLoop, fd: Value, direction: Direction, handle: PyHandle) {
  yield* askLibrary(interp, GIVEN, 'add', [loop, fd, direction, handle]);
  return handle;
}

/** Registers with the kernel's selector; returns whom was called before. */
export function watchHere(
  interp: Interpreter,
  loop: PyLoop,
  selector: Epoll,
  fd: Fd,
  direction: Direction,
  handle: PyHandle,
): PyHandle | null {
  const watch = loop.watches.get(fd);
  const before = watch === undefined ? null : of(watch, direction);
  const changed: Watch = watch ?? { reader: null, writer: null };
  put(changed, direction, handle);
  const file = watch === undefined ? fileOf(interp, fd) : null;
  calling(interp, [], () => {
    if (file !== null) selector.register(fd, file, bitsOf(changed));
    else selector.modify(fd, bitsOf(changed));
  });
  loop.watches.set(fd, changed);
  return before;
}

/** Watches the descriptor no more; true when somebody would have been called. */
export function unwatch(interp: Interpreter, loop: PyLoop, fd: Value, direction: Direction): Maybe<Value> {
  if (loop.closed) return false;
  if (loop.selector === null) return askLibrary(interp, GIVEN, 'remove', [loop, fd, direction]);
  return unwatchHere(interp, loop, loop.selector, descriptor(fd), direction);
}

function unwatchHere(interp: Interpreter, loop: PyLoop, selector: Epoll, fd: Fd, direction: Direction): boolean {
  const watch = loop.watches.get(fd);
  const before = watch === undefined ? null : of(watch, direction);
  if (watch === undefined || before === null) return false;
  settleTime(interp);
  put(watch, direction, null);
  if (bitsOf(watch) === 0) {
    loop.watches.delete(fd);
    if (selector.has(fd)) selector.unregister(fd);
  } else calling(interp, [], () => selector.modify(fd, bitsOf(watch)));
  tell(interp, loop, 'asyncio/fd-unwatched', fd, before, direction);
  cancelHandle(interp, before);
  return true;
}

/** For what a descriptor is watched: bits of READ and WRITE. */
export function watched(interp: Interpreter, loop: PyLoop, fd: Value): Maybe<Value> {
  if (loop.selector === null) return askLibrary(interp, GIVEN, 'watched', [loop, fd]);
  const watch = loop.watches.get(descriptor(fd));
  return (watch?.reader ? READ : 0) | (watch?.writer ? WRITE : 0);
}

/** Whom to call for descriptors that are ready. An error or the end of a connection is for both directions. */
export function dueOf(interp: Interpreter, loop: PyLoop, ready: readonly Ready[]): Due[] {
  const due: Due[] = [];
  for (const [fd, events] of ready) {
    const watch = loop.watches.get(fd as Fd);
    if (watch === undefined) continue;
    const { reader, writer } = watch;
    if (events & ~EPOLL.OUT && reader !== null) add(interp, loop, due, fd as Fd, READ, reader);
    if (events & ~EPOLL.IN && writer !== null) add(interp, loop, due, fd as Fd, WRITE, writer);
  }
  return due;
}

function add(interp: Interpreter, loop: PyLoop, due: Due[], fd: Fd, direction: Direction, handle: PyHandle): void {
  if (!handle.cancelled) due.push({ handle, fd });
  else if (loop.selector !== null) unwatchHere(interp, loop, loop.selector, fd, direction);
}

/** Puts a handle into the queue because its descriptor is ready. */
export function queueReady(interp: Interpreter, loop: PyLoop, handle: PyHandle, fd: Fd, cause: EventIndex): void {
  const { trace, thread } = servicesOf(interp);
  const fields = { handle: handle.id, loop: loop.id, fd };
  handle.queuedBy = trace.write('asyncio/reader-due', virtualNow(interp), thread, 0, cause, fields);
  loop.ready.push(handle);
}

function of(watch: Watch, direction: Direction): PyHandle | null {
  return direction === READ ? watch.reader : watch.writer;
}

function put(watch: Watch, direction: Direction, handle: PyHandle | null): void {
  if (direction === READ) watch.reader = handle;
  else watch.writer = handle;
}

function bitsOf({ reader, writer }: Watch): number {
  return (reader === null ? 0 : EPOLL.IN) | (writer === null ? 0 : EPOLL.OUT);
}

/** The number of a descriptor. */
export function descriptor(given: Value): Fd {
  const fd = Number(given);
  if (fd < 0) throw raise(ValueError, `Invalid file descriptor: ${fd}`);
  return fd as Fd;
}

function tell(
  interp: Interpreter,
  loop: PyLoop,
  kind: 'asyncio/fd-watched' | 'asyncio/fd-unwatched',
  fd: Fd,
  handle: PyHandle,
  direction: Direction,
): void {
  const services = servicesOf(interp);
  const span = services.places.now(interp);
  const fields = { loop: loop.id, fd, handle: handle.id, write: direction === WRITE };
  services.trace.write(kind, virtualNow(interp), services.thread, span, services.cause, fields);
}
