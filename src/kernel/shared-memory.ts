/**
 * The pieces of memory that processes of a computer share, by name: POSIX's shared memory, and what a parent has in common
 * with its children. Whoever has one keeps it when the name is taken away.
 */
import { ERRNO, FileFault } from './errno.ts';

/** All pieces there are, so that fork(2) knows what not to copy. */
const pieces = new WeakSet<ArrayBufferLike>();

export class SharedMemory {
  private readonly named = new Map<string, Uint8Array>();

  /** A new piece of zeros; EEXIST. */
  create(name: string, size: number): Uint8Array {
    if (this.named.has(name)) throw new FileFault(ERRNO.EEXIST);
    const made = new Uint8Array(size);
    pieces.add(made.buffer);
    this.named.set(name, made);
    return made;
  }

  /** The piece of that name; ENOENT. */
  find(name: string): Uint8Array {
    const found = this.named.get(name);
    if (found === undefined) throw new FileFault(ERRNO.ENOENT);
    return found;
  }

  unlink(name: string): void {
    if (!this.named.delete(name)) throw new FileFault(ERRNO.ENOENT);
  }
}

/** Whether the bytes are of a piece that processes share. */
export function isSharedMemory(bytes: ArrayBufferView): boolean {
  return pieces.has(bytes.buffer);
}
