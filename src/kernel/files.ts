/**
 * The computer's files: a tree in memory, the same for every process of the computer, each of which looks at it from a
 * working directory of its own. Paths and permissions are those of Linux, for one ordinary user; what goes wrong is a
 * number, as a system call gives it. It ends with the run, and knows no descriptors.
 */

import { ERRNO, FileFault } from './errno.ts';

/** Virtual nanoseconds since the run began; a bigint where a program has set it, which may be far from there. */
export type FileTime = number | bigint;

interface Node {
  readonly inode: number;
  /** Permission bits. */
  mode: number;
  /** Whether it belongs to the user; the rest is root's. */
  readonly own: boolean;
  accessed: FileTime;
  modified: FileTime;
  /** When what is known of it, or what is in it, was last changed. */
  changed: number;
  /** How many names a file has. */
  names: number;
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

/** /dev/null: empty, and takes all. */
export interface Device extends Node {
  readonly kind: 'device';
}

/** Where a Unix socket is bound; it stays when the socket is closed. */
export interface SocketFile extends Node {
  readonly kind: 'socket';
  readonly socket: object;
}

export type FileNode = PlainFile | Folder | Link | Device | SocketFile;

/** How a file is opened that may not be there yet. */
export interface Opening {
  readonly create: boolean;
  readonly exclusive: boolean;
  readonly reads: boolean;
  readonly writes: boolean;
  readonly follows: boolean;
  /** Of a new file, before the umask. */
  readonly mode: number;
}

/** Where a path leads: the folders on the way with their names, and what is there. */
interface Place {
  readonly trail: readonly (readonly [string, Folder])[];
  readonly node: FileNode;
}

/** What all who look at a tree have in common. */
interface Disk {
  root?: Folder;
  lastInode: number;
}

const READ = 4;
const WRITE = 2;
const SEARCH = 1;
const MOST_LINKS = 40;
const LONGEST_NAME = 255;
const LONGEST_PATH = 4095;

export class FileTree {
  /** Working directory: absolute, without a slash at its end. */
  cwd = '/home/user';
  /** Permission bits that new files and folders do not get. */
  umask = 0o022;
  private readonly disk: Disk;

  /** A tree of its own, or that of `other` as it is seen from there. */
  constructor(other?: FileTree) {
    this.disk = other?.disk ?? { lastInode: 1 };
    if (other !== undefined) {
      this.cwd = other.cwd;
      this.umask = other.umask;
      return;
    }
    this.disk.root = this.folder(0o755, false, 0);
    const names = ['bin', 'dev', 'etc', 'home', 'root', 'tmp', 'usr', 'var'];
    for (const name of names) this.root.entries.set(name, this.folder(0o755, false, 0));
    this.inRoot('tmp').mode = 0o1777;
    this.inRoot('root').mode = 0o700;
    this.inRoot('dev').entries.set('null', { kind: 'device', ...this.node(0o666, false, 0) });
    this.inRoot('home').entries.set('user', this.folder(0o755, true, 0));
  }

  private get root(): Folder {
    return this.disk.root as Folder;
  }

  private inRoot(name: string): Folder {
    return this.root.entries.get(name) as Folder;
  }

  private folder(mode: number, own: boolean, now: number): Folder {
    return { kind: 'folder', ...this.node(mode, own, now), entries: new Map() };
  }

  private node(mode: number, own: boolean, now: number): Node {
    return { inode: this.disk.lastInode++, mode, own, accessed: now, modified: now, changed: now, names: 1 };
  }

  /** Puts a program there before the run, which belongs to root and may be run by all. */
  install(path: string, data: Uint8Array): void {
    this.seed(path, data, 0o755, false);
  }

  /** Puts a file of the user's there before the run, with the folders on its way. */
  seed(path: string, data: Uint8Array, mode = 0o644, own = true): void {
    const parts = partsOf(this.absolute(path));
    const name = parts.pop() as string;
    let folder = this.root;
    for (const part of parts) {
      const known = folder.entries.get(part);
      const next = known?.kind === 'folder' ? known : this.folder(0o755, own, 0);
      folder.entries.set(part, next);
      folder = next;
    }
    folder.entries.set(name, this.file(mode, data, 0, own));
  }

  private file(mode: number, data: Uint8Array, now: number, own = true): PlainFile {
    return { kind: 'file', ...this.node(mode, own, now), data, size: data.length };
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

  /** Where an open folder lies. */
  pathOf(node: FileNode): string {
    if (node.kind !== 'folder') throw new FileFault(ERRNO.ENOTDIR);
    const names = this.namesTo(node, this.root);
    if (names === null) throw new FileFault(ERRNO.ENOENT);
    return `/${names.join('/')}`;
  }

  private namesTo(wanted: Folder, from: Folder): string[] | null {
    if (wanted === from) return [];
    for (const [name, node] of from.entries) {
      const below = node.kind === 'folder' ? this.namesTo(wanted, node) : null;
      if (below !== null) return [name, ...below];
    }
    return null;
  }

  private walk(path: string, follow: boolean): Place {
    if (path === '') throw new FileFault(ERRNO.ENOENT);
    if (path.length > LONGEST_PATH) throw new FileFault(ERRNO.ENAMETOOLONG);
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
      if (part.length > LONGEST_NAME) throw new FileFault(ERRNO.ENAMETOOLONG);
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
    if (name.length > LONGEST_NAME) throw new FileFault(ERRNO.ENAMETOOLONG);
    return [folder, name === '.' || name === '..' ? '' : name];
  }

  /** Puts a node under a new name. */
  private put(path: string, now: number, make: () => FileNode): FileNode {
    const [folder, name] = this.place(path);
    if (name === '' || folder.entries.has(name)) throw new FileFault(ERRNO.EEXIST);
    need(folder, WRITE);
    const node = make();
    folder.entries.set(name, node);
    noteChange(folder, now);
    return node;
  }

  private take(path: string, now: number): void {
    const [folder, name] = this.place(path);
    if (name === '') throw new FileFault(ERRNO.EINVAL);
    need(folder, WRITE);
    const node = folder.entries.get(name) as FileNode;
    folder.entries.delete(name);
    node.names--;
    node.changed = now;
    noteChange(folder, now);
  }

  // -- calls -----------------------------------------------------------------------------------------------------------

  /** The file or folder at the path; a file made where there is nothing: with `create`. */
  open(path: string, how: Opening, now: number, links = 0): Exclude<FileNode, Link> {
    const [folder, name] = this.place(path);
    const known = folder.entries.get(name);
    if (known === undefined && name !== '' && how.create) {
      if (path.endsWith('/')) throw new FileFault(ERRNO.EISDIR);
      return this.put(path, now, () => this.file(how.mode & ~this.umask, new Uint8Array(0), now)) as PlainFile;
    }
    if (how.exclusive && how.create) throw new FileFault(ERRNO.EEXIST);
    if (known?.kind === 'link') {
      if (!how.follows || links === MOST_LINKS) throw new FileFault(ERRNO.ELOOP);
      const slash = path.replace(/\/+$/, '').lastIndexOf('/') + 1;
      const target = known.target.startsWith('/') ? known.target : path.slice(0, slash) + known.target;
      return this.open(target, how, now, links + 1);
    }
    const node = this.find(path) as Exclude<FileNode, Link>;
    if (node.kind === 'folder' && (how.writes || how.create)) throw new FileFault(ERRNO.EISDIR);
    if (how.reads) need(node, READ);
    if (how.writes) need(node, WRITE);
    return node;
  }

  makeFolder(path: string, mode: number, now: number): void {
    this.put(path, now, () => this.folder(mode & ~this.umask & 0o1777, true, now));
  }

  makeLink(target: string, path: string, now: number): void {
    if (target === '') throw new FileFault(ERRNO.ENOENT);
    this.put(path, now, () => ({ kind: 'link', ...this.node(0o777, true, now), target }));
  }

  /** The name of a Unix socket. */
  makeSocket(path: string, socket: object, now: number): void {
    this.put(path, now, () => ({ kind: 'socket', ...this.node(0o777 & ~this.umask, true, now), socket }));
  }

  /** Another name for a file. */
  makeName(from: string, to: string, now: number): void {
    const node = this.find(from, false);
    if (node.kind === 'folder') throw new FileFault(ERRNO.EPERM);
    this.put(to, now, () => node);
    node.names++;
    node.changed = now;
  }

  remove(path: string, now: number): void {
    if (this.find(path, false).kind === 'folder') throw new FileFault(ERRNO.EISDIR);
    this.take(path, now);
  }

  removeFolder(path: string, now: number): void {
    const node = this.find(path.replace(/\/+$/, '') || path, false);
    if (node.kind !== 'folder') throw new FileFault(ERRNO.ENOTDIR);
    if (/(^|\/)\.\/*$/.test(path)) throw new FileFault(ERRNO.EINVAL);
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
    if (there !== undefined) there.names--;
    newFolder.entries.set(newName, node);
    node.changed = now;
    noteChange(oldFolder, now);
    noteChange(newFolder, now);
  }

  chdir(path: string): void {
    const node = this.find(path);
    if (node.kind !== 'folder') throw new FileFault(ERRNO.ENOTDIR);
    need(node, SEARCH);
    this.cwd = this.realPath(path);
  }

  /** access(2) */
  access(path: string, bits: number, follow = true): boolean {
    try {
      return allows(this.find(path, follow), bits);
    } catch (fault) {
      if (fault instanceof FileFault) return false;
      throw fault;
    }
  }
}

/** What is in a folder, in no particular order: here as it came. */
export function entriesOf(node: FileNode): [string, FileNode][] {
  if (node.kind !== 'folder') throw new FileFault(ERRNO.ENOTDIR);
  need(node, READ);
  return [...node.entries];
}

/** chmod(2) */
export function setMode(node: FileNode, mode: number, now: number): void {
  if (!node.own) throw new FileFault(ERRNO.EPERM);
  node.mode = mode & 0o7777;
  node.changed = now;
}

/** utime(2); without times, now. */
export function setTimes(node: FileNode, times: readonly [FileTime, FileTime] | null, now: number): void {
  if (!node.own && (times !== null || !allows(node, WRITE))) throw new FileFault(times ? ERRNO.EPERM : ERRNO.EACCES);
  [node.accessed, node.modified] = times ?? [now, now];
  node.changed = now;
}

/** What is in the file or folder has changed. */
export function noteChange(node: FileNode, now: number): void {
  node.modified = now;
  node.changed = now;
}

/** The file has been read. As Linux does by default, this is noted only once after each change. */
export function noteRead(node: FileNode, now: number): void {
  if (node.accessed <= node.modified || node.accessed <= node.changed) node.accessed = now;
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
  noteChange(file, now);
}
