/** The files that a process has open: by descriptor, the lowest free number first. Positions are the opening's own. */
import { ERRNO, FileFault, type FileNode, type FileTree, type PlainFile, resize } from '#kernel';

/** Linux's flags of open(2). */
export const O = {
  WRONLY: 1,
  RDWR: 2,
  CREAT: 0o100,
  EXCL: 0o200,
  TRUNC: 0o1000,
  APPEND: 0o2000,
  DIRECTORY: 0o200000,
} as const;

interface OpenFile {
  readonly node: FileNode;
  readonly flags: number;
  position: number;
}

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
    const node = this.tree.open(path, { create, exclusive, reads, writes, mode }, now);
    if (node.kind !== 'folder' && (flags & O.DIRECTORY) !== 0) throw new FileFault(ERRNO.ENOTDIR);
    if (node.kind === 'file' && writes && (flags & O.TRUNC) !== 0) resize(node, 0, now);
    return this.add({ node, flags, position: 0 });
  }

  /** The same opening under another number. */
  duplicate(fd: number): number {
    return this.add(this.get(fd));
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
  read(fd: number, count: number): Uint8Array {
    const opened = this.get(fd);
    if ((opened.flags & O.WRONLY) !== 0) throw new FileFault(ERRNO.EBADF);
    const { data, size } = plain(opened);
    const found = data.slice(Math.min(opened.position, size), Math.min(size, opened.position + count));
    opened.position += found.length;
    return found;
  }

  /** Writes at the position, or at the end with O_APPEND; what lies between the end and there becomes zeros. */
  write(fd: number, given: Uint8Array, now: number): number {
    const opened = this.get(fd);
    if ((opened.flags & (O.WRONLY | O.RDWR)) === 0) throw new FileFault(ERRNO.EBADF);
    const file = plain(opened);
    if ((opened.flags & O.APPEND) !== 0) opened.position = file.size;
    const end = opened.position + given.length;
    if (end > file.size && given.length > 0) resize(file, end, now);
    file.data.set(given, opened.position);
    file.modified = now;
    opened.position = end;
    return given.length;
  }

  /** lseek(2): the new position. */
  seek(fd: number, offset: number, whence: number): number {
    const opened = this.get(fd);
    const size = opened.node.kind === 'file' ? opened.node.size : 0;
    const from = [0, opened.position, size][whence];
    if (from === undefined || from + offset < 0) throw new FileFault(ERRNO.EINVAL);
    opened.position = from + offset;
    return opened.position;
  }

  truncate(fd: number, size: number, now: number): void {
    const opened = this.get(fd);
    if ((opened.flags & (O.WRONLY | O.RDWR)) === 0 || size < 0) throw new FileFault(ERRNO.EINVAL);
    resize(plain(opened), size, now);
  }

  private get(fd: number): OpenFile {
    const found = this.table.get(fd);
    if (found === undefined) throw new FileFault(ERRNO.EBADF);
    return found;
  }
}

function plain({ node }: OpenFile): PlainFile {
  if (node.kind !== 'file') throw new FileFault(ERRNO.EISDIR);
  return node;
}
