/**
 * The computer's files: a tree in memory, the same for every process of the computer. Paths are those of Linux; what
 * goes wrong is a number, as a system call gives it. It ends with the run, and knows no descriptors.
 */

/** Linux's error numbers. */
export const ERRNO = { ENOENT: 2, EEXIST: 17, ENOTDIR: 20, EISDIR: 21, EINVAL: 22, ENOTEMPTY: 39, ELOOP: 40 } as const;

/** A call that failed: its errno. */
export class FileFault {
  readonly errno: number;
  constructor(errno: number) {
    this.errno = errno;
  }
}

interface Node {
  readonly inode: number;
  mode: number;
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

const FOLDER_MODE = 0o755;
const FILE_MODE = 0o644;
const MOST_LINKS = 40;

export class FileTree {
  /** Working directory: absolute, without a slash at its end. */
  cwd = '/home/user';
  private lastInode = 1;
  private readonly root: Folder = this.newFolder(0);

  constructor() {
    for (const path of ['/home', '/home/user', '/tmp', '/usr', '/usr/bin', '/etc', '/dev']) this.makeFolder(path, 0);
  }

  /** The absolute path, with `.` and `..` taken out. */
  absolute(path: string): string {
    const parts: string[] = [];
    for (const part of (path.startsWith('/') ? path : `${this.cwd}/${path}`).split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '' && part !== '.') parts.push(part);
    }
    return `/${parts.join('/')}`;
  }

  /** What is at the path; links are followed, the last one only with `follow`. */
  find(path: string, follow = true): FileNode {
    if (path === '') throw new FileFault(ERRNO.ENOENT);
    const node = this.walk(path, follow, 0);
    if (path.endsWith('/') && node.kind !== 'folder') throw new FileFault(ERRNO.ENOTDIR);
    return node;
  }

  private walk(path: string, follow: boolean, links: number): FileNode {
    if (links > MOST_LINKS) throw new FileFault(ERRNO.ELOOP);
    let node: FileNode = this.root;
    const parts = this.absolute(path).split('/').filter(Boolean);
    for (const [i, part] of parts.entries()) {
      if (node.kind !== 'folder') throw new FileFault(ERRNO.ENOTDIR);
      const next: FileNode | undefined = node.entries.get(part);
      if (next === undefined) throw new FileFault(ERRNO.ENOENT);
      const isLast = i === parts.length - 1;
      if (next.kind !== 'link' || (isLast && !follow)) node = next;
      else {
        const folder = `/${parts.slice(0, i).join('/')}`;
        node = this.walk(next.target.startsWith('/') ? next.target : `${folder}/${next.target}`, true, links + 1);
      }
    }
    return node;
  }

  /** The folder that holds the path's last name, and that name. */
  private place(path: string): readonly [Folder, string] {
    const absolute = this.absolute(path);
    const slash = absolute.lastIndexOf('/');
    const folder = this.find(absolute.slice(0, slash) || '/');
    if (folder.kind !== 'folder') throw new FileFault(ERRNO.ENOTDIR);
    return [folder, absolute.slice(slash + 1)];
  }

  private newFolder(now: number): Folder {
    return { kind: 'folder', inode: this.lastInode++, mode: FOLDER_MODE, modified: now, entries: new Map() };
  }

  /** The file at the path, made where there is none: with `create`; emptied with `truncate`. */
  open(path: string, how: { create: boolean; exclusive: boolean; truncate: boolean }, now: number): PlainFile {
    const [folder, name] = this.place(path);
    const known = folder.entries.get(name);
    if (known === undefined && name !== '') {
      if (!how.create) throw new FileFault(ERRNO.ENOENT);
      if (path.endsWith('/')) throw new FileFault(ERRNO.EISDIR);
      const made: PlainFile = {
        kind: 'file',
        inode: this.lastInode++,
        mode: FILE_MODE,
        modified: now,
        data: new Uint8Array(64),
        size: 0,
      };
      folder.entries.set(name, made);
      folder.modified = now;
      return made;
    }
    if (how.exclusive) throw new FileFault(ERRNO.EEXIST);
    const node = this.find(path);
    if (node.kind !== 'file') throw new FileFault(ERRNO.EISDIR);
    if (how.truncate) resize(node, 0, now);
    return node;
  }

  makeFolder(path: string, now: number): void {
    const [folder, name] = this.place(path);
    if (name === '' || folder.entries.has(name)) throw new FileFault(ERRNO.EEXIST);
    folder.entries.set(name, this.newFolder(now));
    folder.modified = now;
  }

  /** The names in a folder, in no particular order: here as they came. */
  names(path: string): string[] {
    const node = this.find(path);
    if (node.kind !== 'folder') throw new FileFault(ERRNO.ENOTDIR);
    return [...node.entries.keys()];
  }

  remove(path: string, now: number): void {
    const [folder, name] = this.place(path);
    const node = this.find(path, false);
    if (node.kind === 'folder') throw new FileFault(ERRNO.EISDIR);
    folder.entries.delete(name);
    folder.modified = now;
  }

  removeFolder(path: string, now: number): void {
    const [folder, name] = this.place(path);
    const node = this.find(path, false);
    if (node.kind !== 'folder') throw new FileFault(ERRNO.ENOTDIR);
    if (node.entries.size > 0) throw new FileFault(ERRNO.ENOTEMPTY);
    folder.entries.delete(name);
    folder.modified = now;
  }

  /** rename(2): what is at the new path is replaced, where that is allowed. */
  rename(from: string, to: string, now: number): void {
    const node = this.find(from, false);
    const [oldFolder, oldName] = this.place(from);
    const [newFolder, newName] = this.place(to);
    const there = newFolder.entries.get(newName);
    if (there !== undefined && there !== node) {
      if (there.kind === 'folder' && node.kind !== 'folder') throw new FileFault(ERRNO.EISDIR);
      if (there.kind !== 'folder' && node.kind === 'folder') throw new FileFault(ERRNO.ENOTDIR);
      if (there.kind === 'folder' && there.entries.size > 0) throw new FileFault(ERRNO.ENOTEMPTY);
    }
    if (`${this.absolute(to)}/`.startsWith(`${this.absolute(from)}/`) && node.kind === 'folder' && there !== node) {
      throw new FileFault(ERRNO.EINVAL);
    }
    oldFolder.entries.delete(oldName);
    newFolder.entries.set(newName, node);
    oldFolder.modified = newFolder.modified = now;
  }

  makeLink(target: string, path: string, now: number): void {
    const [folder, name] = this.place(path);
    if (folder.entries.has(name)) throw new FileFault(ERRNO.EEXIST);
    folder.entries.set(name, { kind: 'link', inode: this.lastInode++, mode: 0o777, modified: now, target });
  }
}

/** Makes a file longer, with zeros, or shorter. */
export function resize(file: PlainFile, size: number, now: number): void {
  if (size > file.data.length) {
    const wider = new Uint8Array(Math.max(size, 2 * file.data.length));
    wider.set(file.data.subarray(0, file.size));
    file.data = wider;
  } else if (size < file.size) file.data.fill(0, size, file.size);
  file.size = size;
  file.modified = now;
}
