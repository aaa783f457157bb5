/** The module `_files`: system calls on the computer's files, for `io` and `os`, with the errors of Linux. */
import { ERRNO, entriesOf, FileFault, type FileNode, type FileTime, resize, setMode, setTimes } from '#kernel';
import {
  bytes,
  construct,
  encode,
  type Interpreter,
  intFromBig,
  invoke,
  list,
  native,
  needBytes,
  OSError,
  ProcessExit,
  type PyException,
  PyThrow,
  type PyTuple,
  tellUnraisable,
  tuple,
  type Value,
  wait,
} from '#vm';
import { EPOCH } from './clocks.ts';
import type { ModuleBuilder } from './modules.ts';
import { OpenFiles } from './open-files.ts';
import { servicesOf, virtualNow } from './services.ts';
import { inputLineLength, readInput, writeOutput } from './streams.ts';

const TEXTS: Readonly<Record<number, string>> = {
  [ERRNO.EPERM]: 'Operation not permitted',
  [ERRNO.ENOENT]: 'No such file or directory',
  [ERRNO.EBADF]: 'Bad file descriptor',
  [ERRNO.EACCES]: 'Permission denied',
  [ERRNO.EBUSY]: 'Device or resource busy',
  [ERRNO.EEXIST]: 'File exists',
  [ERRNO.ENOTDIR]: 'Not a directory',
  [ERRNO.EISDIR]: 'Is a directory',
  [ERRNO.EINVAL]: 'Invalid argument',
  [ERRNO.ENOTTY]: 'Inappropriate ioctl for device',
  [ERRNO.ENAMETOOLONG]: 'File name too long',
  [ERRNO.ENOTEMPTY]: 'Directory not empty',
  [ERRNO.ELOOP]: 'Too many levels of symbolic links',
};

/** Runs a call; its errno becomes the OSError with the names of the files it was about. */
function calling<T>(interp: Interpreter, names: readonly Value[], body: () => T): T {
  try {
    return body();
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    const args: Value[] = [fault.errno, TEXTS[fault.errno] ?? 'Error'];
    const [first, second] = names;
    if (first !== undefined) args.push(first);
    if (second !== undefined) args.push(null, second);
    throw new PyThrow(construct(interp, OSError, args, null) as PyException);
  }
}

function treeOf(interp: Interpreter) {
  return servicesOf(interp).process.computer.files;
}

/** The one user's number. */
const USER = 1000;

const NEWLINE = 10;

const now = (interp: Interpreter) => Math.round(virtualNow(interp));
const START_NS = BigInt(EPOCH) * 1_000_000_000n;

const timeOf = (time: FileTime): Value => intFromBig(START_NS + BigInt(time));

/** (kind, mode, inode, names, size, atime, mtime and ctime in nanoseconds, whether it is the user's) */
function statOf(node: FileNode): Value {
  const times = [node.accessed, node.modified, node.changed].map(timeOf);
  return tuple([node.kind, node.mode, node.inode, namesOf(node), sizeOf(node), ...times, node.own]);
}

/** A folder is known by its name, its `.`, and the `..` of each folder in it. */
function namesOf(node: FileNode): number {
  if (node.kind !== 'folder') return node.names;
  return 2 + [...node.entries.values()].filter(({ kind }) => kind === 'folder').length;
}

function sizeOf(node: FileNode): number {
  if (node.kind === 'link') return encode(node.target, 'utf-8', 'surrogateescape').length;
  return node.kind === 'file' ? node.size : node.kind === 'folder' ? 4096 : 0;
}

// -- descriptors -----------------------------------------------------------------------------------------------------

const KEY = '<open files>';

function openFilesOf(interp: Interpreter): OpenFiles {
  const known = interp.moduleState.get(KEY);
  if (known instanceof OpenFiles) return known;
  const made = new OpenFiles(treeOf(interp));
  interp.moduleState.set(KEY, made);
  return made;
}

type OnOpen = (files: OpenFiles, fd: number, args: Value[], interp: Interpreter) => Value | undefined;

/** A call on a descriptor. */
function onOpen(name: string, signature: string, body: OnOpen) {
  return native(name, signature, (interp, [fd, ...args]) => {
    return calling(interp, [], () => body(openFilesOf(interp), Number(fd), args as Value[], interp)) ?? null;
  });
}

const descriptorCalls = {
  open: native('open', '(path, flags, mode, shown, /)', (interp, [path, flags, mode, shown]) => {
    const files = openFilesOf(interp);
    const open = () => files.open(String(path), Number(flags), Number(mode), now(interp));
    return calling(interp, [shown as Value], open);
  }),
  close: onOpen('close', '(fd, /)', (files, fd) => void files.close(fd)),
  dup: onOpen('dup', '(fd, /)', (files, fd) => files.duplicate(fd)),
  dup2: onOpen('dup2', '(fd, wanted, /)', (files, fd, [wanted]) => files.duplicate(fd, Number(wanted))),
  read: onOpen('read', '(fd, count, /)', (files, fd, [count], interp) => {
    return bytes(files.read(fd, Number(count), now(interp)));
  }),
  read_all: onOpen('read_all', '(fd, /)', (files, fd, _, interp) => {
    return bytes(files.read(fd, Number.POSITIVE_INFINITY, now(interp)));
  }),
  pread: onOpen('pread', '(fd, count, offset, /)', (files, fd, [count, offset], interp) => {
    return bytes(files.readAt(fd, Number(count), Number(offset), now(interp)));
  }),
  write: onOpen('write', '(fd, data, /)', (files, fd, [data], interp) => {
    return files.write(fd, needBytes(data as Value), now(interp));
  }),
  pwrite: onOpen('pwrite', '(fd, data, offset, /)', (files, fd, [data, offset], interp) => {
    return files.writeAt(fd, needBytes(data as Value), Number(offset), now(interp));
  }),
  lseek: onOpen('lseek', '(fd, offset, whence, /)', (files, fd, [offset, whence]) => {
    return files.seek(fd, Number(offset), Number(whence));
  }),
  ftruncate: onOpen('ftruncate', '(fd, size, /)', (files, fd, [size], interp) => {
    files.truncate(fd, Number(size), now(interp));
    return null;
  }),
};

// -- paths -----------------------------------------------------------------------------------------------------------

type OnPath = (interp: Interpreter, path: string, extra: Value | undefined) => Value | undefined;

/** A call on a path, or on a path and something else. `shown` is the path as the program gave it, for the error. */
function onPath(name: string, body: OnPath) {
  return native(name, '(path, shown, extra=None, /)', (interp, [path, shown, extra]) => {
    return calling(interp, [shown as Value], () => body(interp, String(path), extra)) ?? null;
  });
}

type OnNode = (node: FileNode, now: number, ...extra: Value[]) => Value | undefined;

/** A call on what a path leads to, or on what is open by a descriptor. */
function onNode(name: string, body: OnNode) {
  return native(name, '(path, shown, follow, *extra)', (interp, [path, shown, follow, extra]) => {
    const node = () =>
      typeof path === 'string' ? treeOf(interp).find(path, follow === true) : openFilesOf(interp).node(Number(path));
    const names = shown === null ? [] : [shown as Value];
    return calling(interp, names, () => body(node(), now(interp), ...(extra as PyTuple).items)) ?? null;
  });
}

function onPaths(name: string, body: (interp: Interpreter, from: string, to: string) => void) {
  return native(name, '(src, dst, shown_src, shown_dst, /)', (interp, [from, to, shownFrom, shownTo]) => {
    calling(interp, [shownFrom as Value, shownTo as Value], () => body(interp, String(from), String(to)));
    return null;
  });
}

const pathCalls = {
  stat: onNode('stat', statOf),
  listdir: onNode('listdir', (node) => list(entriesOf(node).map(([name]) => name))),
  scandir: onNode('scandir', (node) => {
    return list(entriesOf(node).map(([name, { kind, inode }]) => tuple([name, kind, inode])));
  }),
  path_of: onOpen('path_of', '(fd, /)', (files, fd, _, interp) => treeOf(interp).pathOf(files.node(fd))),
  mkdir: onPath('mkdir', (interp, path, mode) => void treeOf(interp).makeFolder(path, Number(mode), now(interp))),
  rmdir: onPath('rmdir', (interp, path) => void treeOf(interp).removeFolder(path, now(interp))),
  remove: onPath('remove', (interp, path) => void treeOf(interp).remove(path, now(interp))),
  rename: onPaths('rename', (interp, from, to) => treeOf(interp).rename(from, to, now(interp))),
  symlink: onPaths('symlink', (interp, target, path) => treeOf(interp).makeLink(target, path, now(interp))),
  link: onPaths('link', (interp, from, to) => treeOf(interp).makeName(from, to, now(interp))),
  readlink: onPath('readlink', (interp, path) => {
    const node = treeOf(interp).find(path, false);
    if (node.kind !== 'link') throw new FileFault(ERRNO.EINVAL);
    return node.target;
  }),
  access: native('access', '(path, bits, follow, /)', (interp, [path, bits, follow]) => {
    return treeOf(interp).access(String(path), Number(bits), follow === true);
  }),
  chdir: native('chdir', '(path, shown, follow, /)', (interp, [path, shown]) => {
    const names = shown === null ? [] : [shown as Value];
    const tree = treeOf(interp);
    const to = () => (typeof path === 'string' ? path : tree.pathOf(openFilesOf(interp).node(Number(path))));
    return calling(interp, names, () => void tree.chdir(to())) ?? null;
  }),
  chmod: onNode('chmod', (node, now, mode) => void setMode(node, Number(mode), now)),
  utime: onNode('utime', (node, now, accessed, modified) => {
    const since = (time: Value) => BigInt(time as number | bigint) - START_NS;
    setTimes(node, modified === undefined ? null : [since(accessed as Value), since(modified)], now);
    return null;
  }),
  truncate: onNode('truncate', (node, now, size) => {
    if (node.kind === 'folder') throw new FileFault(ERRNO.EISDIR);
    if (node.kind !== 'file' || Number(size) < 0) throw new FileFault(ERRNO.EINVAL);
    resize(node, Number(size), now);
    return null;
  }),
  chown: onNode('chown', (node, _now, user, group) => {
    const keeps = (id: Value | undefined) => Number(id) === -1 || (node.own && Number(id) === USER);
    if (!keeps(user) || !keeps(group)) throw new FileFault(ERRNO.EPERM);
    return null;
  }),
  umask: native('umask', '(mask, /)', (interp, [mask]) => {
    const tree = treeOf(interp);
    const before = tree.umask;
    tree.umask = Number(mask) & 0o777;
    return before;
  }),
  end_process: native('end_process', '(code, /)', (_interp, [code]) => {
    throw new ProcessExit(Number(code) & 0xff);
  }),
  line_end: native('line_end', '(data, begin, /)', (_interp, [data, begin]) => {
    return needBytes(data as Value).indexOf(NEWLINE, Number(begin)) + 1;
  }),
  tell_unraisable: native('tell_unraisable', '(stream, function, argument, /)', function* (interp, args) {
    const [stream, body, argument] = args as [Value, Value, Value];
    yield* tellUnraisable(interp, 'Exception ignored while finalizing file', stream, function* () {
      yield* wait(invoke(interp, body, [argument]));
    });
    return null;
  }),
  getcwd: native('getcwd', '()', (interp) => treeOf(interp).cwd),
};

export const files: ModuleBuilder = () => ({
  ...descriptorCalls,
  ...pathCalls,
  read_input: readInput,
  input_line_length: inputLineLength,
  write_output: writeOutput,
  cpu_count: native('cpu_count', '()', (interp) => servicesOf(interp).process.computer.coreCount),
});
