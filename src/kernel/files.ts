/**
 * The computer's files: a tree in memory, the same for every process of the computer. Paths and permissions are those of
 * Linux, for one ordinary user; what goes wrong is a number, as a system call gives it. It ends with the run, and knows no
 * descriptors.
 */

/** Linux's error numbers. */
export const ERRNO = {
  EPERM: 1,
  ENOENT: 2,
  EBADF: 9,
  EACCES: 13,
  EBUSY: 16,
  EEXIST: 17,
  ENOTDIR: 20,
  EISDIR: 21,
  EINVAL: 22,
  ENOTEMPTY: 39,
  ELOOP: 40,
} as const;

/** A call that failed: its errno. */
export class FileFault {
  readonly errno: number;
  constructor(errno: number) {
    this.errno = errno;
  }
}

interface Node {
  readonly inode: number;
  /** Permission bits. */
  mode: number;
  /** Whether it belongs to the user; the rest is root's. */
  readonly own: boolean;
  /** In virtual nanoseconds of the wall clock. */
  modified: number;
}

export interface PlainFile extends Node {
  readonly kind: 'file';
  data: Uint8Array;
  size: number;
}

export interface Folder extends Node {
  readonly kind: 'folder';
  readonly entries: Map<string, FileNode>;
}

export interface Link extends Node {
  readonly kind: 'link';
  readonly target: string;
}

export type FileNode = PlainFile | Folder | Link;

/** How a file is opened that may not be there yet. */
export interface Opening {
  readonly create: boolean;
  readonly exclusive: boolean;
  readonly reads: boolean;
  readonly writes: boolean;
  /** Of a new file, before the umask. */
  readonly mode: number;
}

/** Where a path leads: the folders on the way with their names, and what is there. */
interface Place {
  readonly trail: readonly (readonly [string, Folder])[];
  readonly node: FileNode;
}

const READ = 4;
const WRITE = 2;
const SEARCH = 1;
const UMASK = 0o022;
const MOST_LINKS = 40;

export class FileTree {
  /** Working directory: absolute, without a slash at its end. */
  cwd = '/home/user';
  private lastInode = 1;
  private readonly root: Folder = this.folder(0o755, false, 0);

  constructor() {
    const names = ['bin', 'dev', 'etc', 'home', 'root', 'tmp', 'usr', 'var'];
    for (const name of names) this.root.entries.set(name, this.folder(0o755, false, 0));
    this.inRoot('tmp').mode = 0o1777;
    this.inRoot('root').mode = 0o700;
    this.inRoot('home').entries.set('user', this.folder(0o755, true, 0));
  }

  private inRoot(name: string): Folder {
    return this.root.entries.get(name) as Folder;
  }

  private folder(mode: number, own: boolean, now: number): Folder {
    return { kind: 'folder', inode: this.lastInode++, mode, own, modified: now, entries: new Map() };
  }

  /** Puts a file of the user's there before the run, with the folders on its way. */
  seed(path: string, data: Uint8Array): void {
    const parts = partsOf(this.absolute(path));
    const name = parts.pop() as string;
    let folder = this.root;
    for (const part of parts) {
      const known = folder.entries.get(part);
      const next = known?.kind === 'folder' ? known : this.folder(0o755, true, 0);
      folder.entries.set(part, next);
      folder = next;
    }
    folder.entries.set(name, this.file(0o644, data, 0));
  }

  private file(mode: number, data: Uint8Array, now: number): PlainFile {
    return { kind: 'file', inode: this.lastInode++, mode, own: true, modified: now, data, size: data.length };
  }

  private absolute(path: string): string {
    return path.startsWith('/') ? path : `${this.cwd}/${path}`;
  }

  // -- finding ---------------------------------------------------------------------------------------------------------

  /** What is at the path; links are followed, the last one only with `follow`. */
  find(path: string, follow = true): FileNode {
    return this.walk(path, follow).node;
  }

  /** The path without links, `.` and `..`. */
  realPath(path: string): string {
    const { trail } = this.walk(path, true);
    return trail.length === 1 ? '/' : trail.map(([name]) => name).join('/');
  }

  private walk(path: string, follow: boolean): Place {
    if (path === '') throw new FileFault(ERRNO.ENOENT);
    const pending = partsOf(this.absolute(path)).reverse();
    const follows = follow || path.endsWith('/');
    let trail: (readonly [string, Folder])[] = [['', this.root]];
    let node: FileNode = this.root;
    let links = 0;
    for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
      if (node.kind !== 'folder') throw new FileFault(ERRNO.ENOTDIR);
      need(node, SEARCH);
      if (part === '.') continue;
      if (part === '..') {
        if (trail.length > 1) trail.pop();
        node = (trail.at(-1) as readonly [string, Folder])[1];
        continue;
      }
      const next: FileNode | undefined = node.entries.get(part);
      if (next === undefined) throw new FileFault(ERRNO.ENOENT);
      if (next.kind === 'link' && (pending.length > 0 || follows)) {
        if (++links > MOST_LINKS) throw new FileFault(ERRNO.ELOOP);
        pending.push(...partsOf(next.target).reverse());
        if (next.target.startsWith('/')) {
          trail = [['', this.root]];
          node = this.root;
        }
        continue;
      }
      node = next;
      if (node.kind === 'folder') trail.push([part, node]);
    }
    if (path.endsWith('/') && node.kind !== 'folder') throw new FileFault(ERRNO.ENOTDIR);
    return { trail, node };
  }

  /** The folder that holds the path's last name, and that name: '' for the root, `.` and `..`. */
  private place(path: string): readonly [Folder, string] {
    if (path === '') throw new FileFault(ERRNO.ENOENT);
    const trimmed = path.replace(/\/+$/, '');
    const slash = trimmed.lastIndexOf('/') + 1;
    const folder = this.find(trimmed.slice(0, slash) || (path.startsWith('/') ? '/' : '.'));
    if (folder.kind !== 'folder') throw new FileFault(ERRNO.ENOTDIR);
    need(folder, SEARCH);
    const name = trimmed.slice(slash);
    return [folder, name === '.' || name === '..' ? '' : name];
  }

  /** Puts a node under a new name. */
  private put(path: string, now: number, make: () => FileNode): FileNode {
    const [folder, name] = this.place(path);
    if (name === '' || folder.entries.has(name)) throw new FileFault(ERRNO.EEXIST);
    need(folder, WRITE);
    const node = make();
    folder.entries.set(name, node);
    folder.modified = now;
    return node;
  }

  private take(path: string, now: number): void {
    const [folder, name] = this.place(path);
    if (name === '') throw new FileFault(ERRNO.EINVAL);
    need(folder, WRITE);
    folder.entries.delete(name);
    folder.modified = now;
  }

  // -- calls -----------------------------------------------------------------------------------------------------------

  /** The file or folder at the path; a file made where there is nothing: with `create`. */
  open(path: string, how: Opening, now: number): PlainFile | Folder {
    const [folder, name] = this.place(path);
    const known = folder.entries.get(name);
    const leadsOn = name === '' || (known?.kind === 'link' && !how.exclusive);
    if (known === undefined && !leadsOn && how.create) {
      if (path.endsWith('/')) throw new FileFault(ERRNO.EISDIR);
      return this.put(path, now, () => this.file(how.mode & ~UMASK, new Uint8Array(0), now)) as PlainFile;
    }
    if (how.exclusive && how.create) throw new FileFault(ERRNO.EEXIST);
    const node = this.find(path) as PlainFile | Folder;
    if (node.kind === 'folder' && (how.writes || how.create)) throw new FileFault(ERRNO.EISDIR);
    if (how.reads) need(node, READ);
    if (how.writes) need(node, WRITE);
    return node;
  }

  makeFolder(path: string, mode: number, now: number): void {
    this.put(path, now, () => this.folder(mode & ~UMASK & 0o1777, true, now));
  }

  makeLink(target: string, path: string, now: number): void {
    const link: Link = { kind: 'link', inode: this.lastInode++, mode: 0o777, own: true, modified: now, target };
    this.put(path, now, () => link);
  }

  /** Another name for a file. */
  makeName(from: string, to: string, now: number): void {
    const node = this.find(from, false);
    if (node.kind === 'folder') throw new FileFault(ERRNO.EPERM);
    this.put(to, now, () => node);
  }

  /** The names in a folder, in no particular order: here as they came. */
  names(path: string): string[] {
    const node = this.find(path);
    if (node.kind !== 'folder') throw new FileFault(ERRNO.ENOTDIR);
    need(node, READ);
    return [...node.entries.keys()];
  }

  remove(path: string, now: number): void {
    if (this.find(path, false).kind === 'folder') throw new FileFault(ERRNO.EISDIR);
    this.take(path, now);
  }

  removeFolder(path: string, now: number): void {
    const node = this.find(path, false);
    if (node.kind !== 'folder') throw new FileFault(ERRNO.ENOTDIR);
    if (node === this.root) throw new FileFault(ERRNO.EBUSY);
    if (node.entries.size > 0) throw new FileFault(ERRNO.ENOTEMPTY);
    this.take(path, now);
  }

  /** rename(2): what is at the new path is replaced, where that is allowed. */
  rename(from: string, to: string, now: number): void {
    const node = this.find(from, false);
    const [oldFolder, oldName] = this.place(from);
    const [newFolder, newName] = this.place(to);
    if (oldName === '' || newName === '') throw new FileFault(ERRNO.EBUSY);
    const there = newFolder.entries.get(newName);
    if (there === node) return;
    if (node.kind === 'folder' && isWithin(newFolder, node)) throw new FileFault(ERRNO.EINVAL);
    if (there?.kind === 'folder' && isWithin(oldFolder, there)) throw new FileFault(ERRNO.ENOTEMPTY);
    if (there !== undefined) mayReplace(there, node);
    need(oldFolder, WRITE);
    need(newFolder, WRITE);
    oldFolder.entries.delete(oldName);
    newFolder.entries.set(newName, node);
    oldFolder.modified = newFolder.modified = now;
  }

  chdir(path: string): void {
    const node = this.find(path);
    if (node.kind !== 'folder') throw new FileFault(ERRNO.ENOTDIR);
    need(node, SEARCH);
    this.cwd = this.realPath(path);
  }

  chmod(path: string, mode: number): void {
    const node = this.find(path);
    if (!node.own) throw new FileFault(ERRNO.EPERM);
    node.mode = mode & 0o7777;
  }

  /** access(2) */
  access(path: string, bits: number): boolean {
    try {
      return allows(this.find(path), bits);
    } catch (fault) {
      if (fault instanceof FileFault) return false;
      throw fault;
    }
  }
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function allows(node: FileNode, bits: number): boolean {
  const granted = node.own ? node.mode >> 6 : node.mode;
  return (granted & bits) === bits;
}

function need(node: FileNode, bits: number): void {
  if (!allows(node, bits)) throw new FileFault(ERRNO.EACCES);
}

function isWithin(folder: Folder, outer: Folder): boolean {
  if (folder === outer) return true;
  return [...outer.entries.values()].some((node) => node.kind === 'folder' && isWithin(folder, node));
}

function mayReplace(there: FileNode, node: FileNode): void {
  if (there.kind === 'folder' && node.kind !== 'folder') throw new FileFault(ERRNO.EISDIR);
  if (there.kind !== 'folder' && node.kind === 'folder') throw new FileFault(ERRNO.ENOTDIR);
  if (there.kind === 'folder' && there.entries.size > 0) throw new FileFault(ERRNO.ENOTEMPTY);
}

/** Makes a file longer, with zeros, or shorter. */
export function resize(file: PlainFile, size: number, now: number): void {
  if (size > file.data.length) {
    const wider = new Uint8Array(Math.max(size, 64, 2 * file.data.length));
    wider.set(file.data.subarray(0, file.size));
    file.data = wider;
  } else if (size < file.size) file.data.fill(0, size, file.size);
  file.size = size;
  file.modified = now;
}
