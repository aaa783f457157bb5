/** The module `_files`: system calls on the computer's files, for `io` and `os`, with the errors of Linux. */
import { ERRNO, FileFault, type FileNode } from '#kernel';
import {
  bytes,
  construct,
  type Interpreter,
  intFromBig,
  list,
  native,
  needBytes,
  OSError,
  type PyException,
  PyThrow,
  tuple,
  type Value,
} from '#vm';
import type { ModuleBuilder } from './modules.ts';
import { OpenFiles } from './open-files.ts';
import { servicesOf, virtualNow } from './services.ts';
import { inputLineLength, readInput, writeOutput } from './streams.ts';
import { EPOCH } from './time.ts';

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
  return servicesOf(interp).kernel.files;
}

const now = (interp: Interpreter) => Math.round(virtualNow(interp));
const START_NS = BigInt(EPOCH) * 1_000_000_000n;

/** (kind, mode, inode, size, mtime in nanoseconds, whether it is the user's) */
function statOf(node: FileNode): Value {
  const size = node.kind === 'file' ? node.size : node.kind === 'link' ? node.target.length : 4096;
  return tuple([node.kind, node.mode, node.inode, size, intFromBig(START_NS + BigInt(node.modified)), node.own]);
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
  fstat: onOpen('fstat', '(fd, /)', (files, fd) => statOf(files.node(fd))),
  read: onOpen('read', '(fd, count, /)', (files, fd, [count]) => bytes(files.read(fd, Number(count)))),
  read_all: onOpen('read_all', '(fd, /)', (files, fd) => bytes(files.read(fd, Number.POSITIVE_INFINITY))),
  write: onOpen('write', '(fd, data, /)', (files, fd, [data], interp) => {
    return files.write(fd, needBytes(data as Value), now(interp));
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

function onPaths(name: string, body: (interp: Interpreter, from: string, to: string) => void) {
  return native(name, '(src, dst, shown_src, shown_dst, /)', (interp, [from, to, shownFrom, shownTo]) => {
    calling(interp, [shownFrom as Value, shownTo as Value], () => body(interp, String(from), String(to)));
    return null;
  });
}

const pathCalls = {
  stat: onPath('stat', (interp, path) => statOf(treeOf(interp).find(path))),
  lstat: onPath('lstat', (interp, path) => statOf(treeOf(interp).find(path, false))),
  listdir: onPath('listdir', (interp, path) => list(treeOf(interp).names(path))),
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
  access: onPath('access', (interp, path, bits) => treeOf(interp).access(path, Number(bits))),
  chmod: onPath('chmod', (interp, path, mode) => void treeOf(interp).chmod(path, Number(mode))),
  chdir: onPath('chdir', (interp, path) => void treeOf(interp).chdir(path)),
  utime: onPath('utime', (interp, path, nanoseconds) => {
    treeOf(interp).find(path).modified = Number(BigInt(nanoseconds as number | bigint) - START_NS);
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
  cpu_count: native('cpu_count', '()', (interp) => servicesOf(interp).kernel.coreCount),
});
