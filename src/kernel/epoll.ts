/**
 * epoll(7): the descriptors that a process is interested in, and those of them that are ready, in the order in which they
 * became so. Who is still ready after having been reported goes to the end of that row, keeping its place among its like.
 * What this is not: the rounding of its timeout to whole milliseconds, which is its callers'.
 */
import type { EventIndex } from '#trace';
import { ERRNO, FileFault } from './errno.ts';
import { OpenFile, type Watcher } from './open-file.ts';

/** Linux's bits. */
export const EPOLL = {
  IN: 0x001,
  PRI: 0x002,
  OUT: 0x004,
  ERR: 0x008,
  HUP: 0x010,
  RDHUP: 0x2000,
  ONESHOT: 1 << 30,
  ET: 2 ** 31,
} as const;

/** Errors and hang-ups are told whether they were asked for or not. */
const ALWAYS = EPOLL.ERR | EPOLL.HUP;

interface Interest {
  readonly file: OpenFile;
  /** None once it has been told and was to be told only once. */
  events: number;
}

/** One ready descriptor, and what it is ready for. */
export type Ready = readonly [fd: number, events: number];

/** What a file is ready for now, of `wanted`; errors and hang-ups always count. */
export function readiness(file: OpenFile, wanted: number): number {
  const { readable, writable, hungUp, failed } = file;
  const found = (readable ? EPOLL.IN : 0) | (writable ? EPOLL.OUT : 0);
  return (found & wanted) | (hungUp ? EPOLL.HUP : 0) | (failed ? EPOLL.ERR : 0);
}

export class Epoll extends OpenFile implements Watcher {
  readonly what = null;
  private readonly interests = new Map<number, Interest>();
  private readonly ready = new Set<number>();

  override get readable(): boolean {
    for (const fd of this.ready) if (this.eventsOf(fd) !== 0) return true;
    return false;
  }

  override get writable(): boolean {
    return false;
  }

  /** epoll_ctl(EPOLL_CTL_ADD) */
  register(fd: number, file: OpenFile, events: number): void {
    if (this.interests.has(fd)) throw new FileFault(ERRNO.EEXIST);
    this.interests.set(fd, { file, events: events | ALWAYS });
    file.watch(this);
    this.look(fd);
  }

  /** EPOLL_CTL_MOD */
  modify(fd: number, events: number): void {
    const interest = this.interests.get(fd);
    if (interest === undefined) throw new FileFault(ERRNO.ENOENT);
    interest.events = events | ALWAYS;
    this.look(fd);
  }

  /** EPOLL_CTL_DEL */
  unregister(fd: number): void {
    const interest = this.interests.get(fd);
    if (interest === undefined) throw new FileFault(ERRNO.ENOENT);
    this.interests.delete(fd);
    this.ready.delete(fd);
    if (![...this.interests.values()].some(({ file }) => file === interest.file)) interest.file.unwatch(this);
  }

  has(fd: number): boolean {
    return this.interests.has(fd);
  }

  /** How many are registered. */
  get size(): number {
    return this.interests.size;
  }

  /** Those that are ready now, at most `most`. */
  poll(most = Number.POSITIVE_INFINITY): Ready[] {
    const found: Ready[] = [];
    for (const fd of [...this.ready]) {
      if (found.length >= most) break;
      const events = this.eventsOf(fd);
      this.ready.delete(fd);
      if (events === 0) continue;
      found.push([fd, events]);
      const interest = this.interests.get(fd) as Interest;
      if ((interest.events & EPOLL.ONESHOT) !== 0) interest.events = 0;
      else if ((interest.events & EPOLL.ET) === 0) this.ready.add(fd);
    }
    return found;
  }

  notify(file: OpenFile, cause: EventIndex): void {
    for (const [fd, interest] of this.interests) if (interest.file === file) this.look(fd, cause);
  }

  /** A file that is over is forgotten. */
  forget(file: OpenFile): void {
    for (const [fd, interest] of this.interests) if (interest.file === file) this.unregister(fd);
  }

  protected override closed(): void {
    for (const { file } of this.interests.values()) file.unwatch(this);
    this.interests.clear();
  }

  private look(fd: number, cause: EventIndex = -1): void {
    if (this.eventsOf(fd) === 0) return;
    this.ready.add(fd);
    this.changed(cause);
  }

  private eventsOf(fd: number): number {
    const interest = this.interests.get(fd);
    return interest === undefined || interest.events === 0 ? 0 : readiness(interest.file, interest.events);
  }
}
