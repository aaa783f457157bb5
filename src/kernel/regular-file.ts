/**
 * A file of the tree, opened: where the next read or write is, and what the opening allows. Files are always ready, so
 * nobody ever waits for one. Folders and devices can be opened too.
 */
import { ERRNO, FileFault } from './errno.ts';
import { type FileNode, type FileTree, noteChange, noteRead, type PlainFile, resize } from './files.ts';
import type { Kernel } from './kernel.ts';
import { OpenFile } from './open-file.ts';

/** Linux's flags of open(2). */
export const O = {
  WRONLY: 1,
  RDWR: 2,
  CREAT: 0o100,
  EXCL: 0o200,
  TRUNC: 0o1000,
  APPEND: 0o2000,
  NONBLOCK: 0o4000,
  DIRECTORY: 0o200000,
  NOFOLLOW: 0o400000,
  CLOEXEC: 0o2000000,
} as const;

const NOTHING = new Uint8Array(0);
const FARTHEST = 2 ** 53 - 1;

export class RegularFile extends OpenFile {
  readonly what = null;
  readonly node: FileNode;
  private readonly flags: number;
  private position = 0;

  constructor(kernel: Kernel, node: FileNode, flags: number) {
    super(kernel);
    this.node = node;
    this.flags = flags;
  }

  private get now(): number {
    return Math.round(this.kernel.now);
  }

  override read(count: number): Uint8Array {
    const found = this.readAt(count, this.position);
    this.position += found.length;
    return found;
  }

  /** pread(2): leaves the position where it is. */
  readAt(count: number, position: number): Uint8Array {
    if ((this.flags & O.WRONLY) !== 0) throw new FileFault(ERRNO.EBADF);
    if (count < 0 || position < 0) throw new FileFault(ERRNO.EINVAL);
    const file = plain(this.node);
    if (file === null) return NOTHING;
    noteRead(file, this.now);
    return file.data.slice(Math.min(position, file.size), Math.min(file.size, position + count));
  }

  /** Writes at the position, or at the end with O_APPEND; what lies between the end and there becomes zeros. */
  override write(given: Uint8Array): number {
    this.writeAt(given, this.position);
    const appended = (this.flags & O.APPEND) !== 0 && this.node.kind === 'file';
    this.position = appended ? (this.node as PlainFile).size : this.position + given.length;
    return given.length;
  }

  /** pwrite(2): leaves the position where it is. Linux appends even here where O_APPEND says so. */
  writeAt(given: Uint8Array, position: number): number {
    if ((this.flags & (O.WRONLY | O.RDWR)) === 0) throw new FileFault(ERRNO.EBADF);
    if (position < 0) throw new FileFault(ERRNO.EINVAL);
    const file = plain(this.node);
    if (file === null || given.length === 0) return given.length;
    const begin = (this.flags & O.APPEND) !== 0 ? file.size : position;
    const end = begin + given.length;
    if (end > file.size) resize(file, end, this.now);
    file.data.set(given, begin);
    noteChange(file, this.now);
    return given.length;
  }

  /** lseek(2): the new position. */
  seek(offset: number, whence: number): number {
    const size = this.node.kind === 'file' ? this.node.size : 0;
    const from = [0, this.position, size][whence];
    if (from === undefined || from + offset < 0 || from + offset > FARTHEST) throw new FileFault(ERRNO.EINVAL);
    this.position = this.node.kind === 'device' ? 0 : from + offset;
    return this.position;
  }

  truncate(size: number): void {
    if ((this.flags & (O.WRONLY | O.RDWR)) === 0 || size < 0) throw new FileFault(ERRNO.EINVAL);
    const file = plain(this.node);
    if (file === null) throw new FileFault(ERRNO.EINVAL);
    resize(file, size, this.now);
  }
}

/** open(2). Folders can be opened to be read, which only fstat and close will take. */
export function openFile(kernel: Kernel, tree: FileTree, path: string, flags: number, mode: number): RegularFile {
  const [create, exclusive] = [(flags & O.CREAT) !== 0, (flags & O.EXCL) !== 0];
  const [reads, writes] = [(flags & O.WRONLY) === 0, (flags & (O.WRONLY | O.RDWR)) !== 0];
  const follows = (flags & O.NOFOLLOW) === 0;
  const now = Math.round(kernel.now);
  const node = tree.open(path, { create, exclusive, reads, writes, follows, mode }, now);
  if (node.kind === 'socket') throw new FileFault(ERRNO.ENXIO);
  if (node.kind !== 'folder' && (flags & O.DIRECTORY) !== 0) throw new FileFault(ERRNO.ENOTDIR);
  if (node.kind === 'file' && writes && (flags & O.TRUNC) !== 0) resize(node, 0, now);
  return new RegularFile(kernel, node, flags);
}

/** What is open, as a file with bytes; null for a device. */
function plain(node: FileNode): PlainFile | null {
  if (node.kind === 'folder') throw new FileFault(ERRNO.EISDIR);
  return node.kind === 'file' ? node : null;
}
