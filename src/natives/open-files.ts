/** The files that a process has open: by descriptor, the lowest free number first. Positions are the opening's own. */
import { ERRNO, FileFault, type FileNode, type FileTree, noteChange, noteRead, type PlainFile, resize } from '#kernel';

/** Linux's flags of open(2). */
export const O = {
  WRONLY: 1,
  RDWR: 2,
  CREAT: 0o100,
  EXCL: 0o200,
  TRUNC: 0o1000,
  APPEND: 0o2000,
  DIRECTORY: 0o200000,
  NOFOLLOW: 0o400000,
} as const;

interface OpenFile {
  readonly node: FileNode;
  readonly flags: number;
  position: number;
}

const NOTHING = new Uint8Array(0);
const FARTHEST = 2 ** 53 - 1;

/** 0, 1 and 2 are the standard streams. */
const FIRST_FREE = 3;

export class OpenFiles {
  private readonly tree: FileTree;
  private readonly table = new Map<number, OpenFile>();

  constructor(tree: FileTree) {
    this.tree = tree;
  }

  /** open(2): a descriptor. Folders can be opened to be read, which only fstat and close will take. */
  open(path: string, flags: number, mode: number, now: number): number {
    const [create, exclusive] = [(flags & O.CREAT) !== 0, (flags & O.EXCL) !== 0];
    const [reads, writes] = [(flags & O.WRONLY) === 0, (flags & (O.WRONLY | O.RDWR)) !== 0];
    const follows = (flags & O.NOFOLLOW) === 0;
    const node = this.tree.open(path, { create, exclusive, reads, writes, follows, mode }, now);
    if (node.kind !== 'folder' && (flags & O.DIRECTORY) !== 0) throw new FileFault(ERRNO.ENOTDIR);
    if (node.kind === 'file' && writes && (flags & O.TRUNC) !== 0) resize(node, 0, now);
    return this.add({ node, flags, position: 0 });
  }

  /** The same opening under another number: the lowest free one, or the one given. */
  duplicate(fd: number, wanted?: number): number {
    if (wanted === undefined) return this.add(this.get(fd));
    if (wanted < 0) throw new FileFault(ERRNO.EBADF);
    this.table.set(wanted, this.get(fd));
    return wanted;
  }

  private add(opened: OpenFile): number {
    let fd = FIRST_FREE;
    while (this.table.has(fd)) fd++;
    this.table.set(fd, opened);
    return fd;
  }

  close(fd: number): void {
    if (!this.table.delete(fd)) throw new FileFault(ERRNO.EBADF);
  }

  node(fd: number): FileNode {
    return this.get(fd).node;
  }

  /** Up to `count` bytes from the position on. */
  read(fd: number, count: number, now: number): Uint8Array {
    const found = this.readAt(fd, count, this.get(fd).position, now);
    this.get(fd).position += found.length;
    return found;
  }

  /** pread(2): leaves the position where it is. */
  readAt(fd: number, count: number, position: number, now: number): Uint8Array {
    const opened = this.get(fd);
    if ((opened.flags & O.WRONLY) !== 0) throw new FileFault(ERRNO.EBADF);
    if (count < 0 || position < 0) throw new FileFault(ERRNO.EINVAL);
    const file = plain(opened);
    if (file === null) return NOTHING;
    noteRead(file, now);
    return file.data.slice(Math.min(position, file.size), Math.min(file.size, position + count));
  }

  /** Writes at the position, or at the end with O_APPEND; what lies between the end and there becomes zeros. */
  write(fd: number, given: Uint8Array, now: number): number {
    const opened = this.get(fd);
    this.writeAt(fd, given, opened.position, now);
    const appended = (opened.flags & O.APPEND) !== 0 && opened.node.kind === 'file';
    opened.position = appended ? (opened.node as PlainFile).size : opened.position + given.length;
    return given.length;
  }

  /** pwrite(2): leaves the position where it is. Linux appends even here where O_APPEND says so. */
  writeAt(fd: number, given: Uint8Array, position: number, now: number): number {
    const opened = this.get(fd);
    if ((opened.flags & (O.WRONLY | O.RDWR)) === 0) throw new FileFault(ERRNO.EBADF);
    if (position < 0) throw new FileFault(ERRNO.EINVAL);
    const file = plain(opened);
    if (file === null || given.length === 0) return given.length;
    const begin = (opened.flags & O.APPEND) !== 0 ? file.size : position;
    const end = begin + given.length;
    if (end > file.size) resize(file, end, now);
    file.data.set(given, begin);
    noteChange(file, now);
    return given.length;
  }

  /** lseek(2): the new position. */
  seek(fd: number, offset: number, whence: number): number {
    const opened = this.get(fd);
    const size = opened.node.kind === 'file' ? opened.node.size : 0;
    const from = [0, opened.position, size][whence];
    if (from === undefined || from + offset < 0 || from + offset > FARTHEST) throw new FileFault(ERRNO.EINVAL);
    opened.position = opened.node.kind === 'device' ? 0 : from + offset;
    return opened.position;
  }

  truncate(fd: number, size: number, now: number): void {
    const opened = this.get(fd);
    if ((opened.flags & (O.WRONLY | O.RDWR)) === 0 || size < 0) throw new FileFault(ERRNO.EINVAL);
    const file = plain(opened);
    if (file === null) throw new FileFault(ERRNO.EINVAL);
    resize(file, size, now);
  }

  private get(fd: number): OpenFile {
    const found = this.table.get(fd);
    if (found === undefined) throw new FileFault(ERRNO.EBADF);
    return found;
  }
}

/** The file that is open; null for a device. */
function plain({ node }: OpenFile): PlainFile | null {
  if (node.kind === 'folder') throw new FileFault(ERRNO.EISDIR);
  return node.kind === 'file' ? node : null;
}
