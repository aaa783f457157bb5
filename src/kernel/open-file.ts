/**
 * An open file description, as Linux calls what descriptors stand for: a file, a pipe's end, a socket, an epoll. Several
 * descriptors, of several processes, may stand for the same one; when the last is closed it is over. It says whether it
 * can be read or written without waiting, and tells those who wait when that changes.
 *
 * `read` and `write` never wait: they answer null where a caller that may wait has to.
 */
import type { EventIndex, Fd } from '#trace';
import { ERRNO, FileFault } from './errno.ts';
import type { Kernel } from './kernel.ts';
import { WaitQueue } from './wait-queue.ts';

/** Who wants to be told whenever a file may have become ready: an epoll, a select under way. */
export interface Watcher {
  notify(file: OpenFile, cause: EventIndex): void;
  /** The last descriptor of the file is gone. */
  forget(file: OpenFile): void;
}

export abstract class OpenFile {
  readonly kernel: Kernel;
  /** What it is, in the trace's words; null for what is not worth telling. */
  abstract readonly what: string | null;
  /** The number that it was given first, for the trace. */
  fd = 0 as Fd;
  /** O_NONBLOCK is not set. */
  blocking = true;
  /** Threads that wait until it can be read, or written. */
  readonly readers = new WaitQueue('file');
  readonly writers = new WaitQueue('file');
  private readonly watchers = new Set<Watcher>();
  private references = 0;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** Whether `read` would answer at once: with bytes, the end, or an error. */
  get readable(): boolean {
    return true;
  }

  get writable(): boolean {
    return true;
  }

  /** The other side is gone for good. */
  get hungUp(): boolean {
    return false;
  }

  /** Something has gone wrong that has not been told yet. */
  get failed(): boolean {
    return false;
  }

  /** Up to `count` bytes, none at the end; null when there are none yet. */
  read(_count: number): Uint8Array | null {
    throw new FileFault(ERRNO.EINVAL);
  }

  /** Takes bytes from the front of `data`: how many, null when there is no room now. */
  write(_data: Uint8Array, _cause: EventIndex = -1): number | null {
    throw new FileFault(ERRNO.EINVAL);
  }

  watch(watcher: Watcher): void {
    this.watchers.add(watcher);
  }

  unwatch(watcher: Watcher): void {
    this.watchers.delete(watcher);
  }

  /** One more descriptor stands for it. */
  retain(): void {
    this.references++;
  }

  /** One less; true when that was the last. */
  release(cause: EventIndex): boolean {
    if (--this.references > 0) return false;
    this.closed(cause);
    for (const watcher of [...this.watchers]) watcher.forget(this);
    return true;
  }

  /** The last descriptor is gone. */
  protected closed(_cause: EventIndex): void {}

  /** It may have become ready: who waits is woken, who watches is told. */
  protected changed(cause: EventIndex): void {
    const { readable, writable, kernel } = this;
    if (!readable && !writable) return;
    if (readable) this.readers.wakeAll(kernel, cause);
    if (writable) this.writers.wakeAll(kernel, cause);
    for (const watcher of [...this.watchers]) watcher.notify(this, cause);
  }

  /** Tells the trace that it can now be read or written. */
  protected tellReady(cause: EventIndex): EventIndex {
    const { kernel, fd, readable, writable } = this;
    const fields = { fd, readable, writable };
    return kernel.trace.write('kernel/fd-ready', kernel.now, kernel.current?.id ?? 0, 0, cause, fields);
  }
}
