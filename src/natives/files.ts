/** The module `_files`: system calls on the computer's files, for `io` and `os`, with the errors of Linux. */
import { ERRNO, FileFault, type FileNode, type PlainFile, resize } from '#kernel';
import {
  builtinType,
  bytes,
  construct,
  type Interpreter,
  intFromBig,
  list,
  native,
  needBytes,
  OSError,
  type PyException,
  PyObject,
  PyThrow,
  tuple,
  type Value,
} from '#vm';
import type { ModuleBuilder } from './modules.ts';
import { servicesOf, virtualNow } from './services.ts';
import { inputLineLength, readInput, writeOutput } from './streams.ts';
import { EPOCH } from './time.ts';

const TEXTS: Readonly<Record<number, string>> = {
  [ERRNO.ENOENT]: 'No such file or directory',
  [ERRNO.EEXIST]: 'File exists',
  [ERRNO.ENOTDIR]: 'Not a directory',
  [ERRNO.EISDIR]: 'Is a directory',
  [ERRNO.EINVAL]: 'Invalid argument',
  [ERRNO.ENOTEMPTY]: 'Directory not empty',
  [ERRNO.ELOOP]: 'Too many levels of symbolic links',
};

const fileType = builtinType('_files.File');

class PyOpenFile extends PyObject {
  readonly file: PlainFile;
  constructor(file: PlainFile) {
    super(fileType);
    this.file = file;
  }
}

/** Runs a call on the tree; its errno becomes the OSError with these file names. */
function calling<T>(interp: Interpreter, names: readonly Value[], body: () => T): T {
  try {
    return body();
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
    const [first = null, second] = names;
    const args = [fault.errno, TEXTS[fault.errno] ?? 'Error', first];
    const error = construct(interp, OSError, second === undefined ? args : [...args, null, second], null);
    throw new PyThrow(error as PyException);
  }
}

function treeOf(interp: Interpreter) {
  return servicesOf(interp).kernel.files;
}

const now = (interp: Interpreter) => Math.round(virtualNow(interp));
const START_NS = BigInt(EPOCH) * 1_000_000_000n;
const asFile = (value: Value | undefined) => (value as PyOpenFile).file;

const open = native('open', '(path, create, exclusive, truncate, /)', (interp, [path, create, exclusive, truncate]) => {
  const how = { create: create === true, exclusive: exclusive === true, truncate: truncate === true };
  const file = calling(interp, [path as Value], () => treeOf(interp).open(String(path), how, now(interp)));
  return new PyOpenFile(file);
});
const size = native('size', '(file, /)', (_interp, [file]) => asFile(file).size);
const read = native('read', '(file, at, count, /)', (_interp, [file, at, count]) => {
  const { data, size: all } = asFile(file);
  return bytes(data.slice(Math.min(Number(at), all), Math.min(all, Number(at) + Number(count))));
});
const write = native('write', '(file, at, data, /)', (interp, [file, at, data]) => {
  const plain = asFile(file);
  const given = needBytes(data as Value);
  const end = Number(at) + given.length;
  if (end > plain.size) resize(plain, end, now(interp));
  plain.data.set(given, Number(at));
  plain.modified = now(interp);
  return given.length;
});
const truncate = native('truncate', '(file, size, /)', (interp, [file, wanted]) => {
  resize(asFile(file), Number(wanted), now(interp));
  return null;
});

/** (kind, mode, inode, size, mtime in nanoseconds) */
function statOf(node: FileNode): Value {
  const length = node.kind === 'file' ? node.size : node.kind === 'link' ? node.target.length : 4096;
  return tuple([node.kind, node.mode, node.inode, length, intFromBig(START_NS + BigInt(node.modified))]);
}

function onPath(name: string, body: (interp: Interpreter, path: string) => Value | undefined) {
  return native(name, '(path, /)', (interp, [path]) => {
    return calling(interp, [path as Value], () => body(interp, String(path))) ?? null;
  });
}

function onPaths(name: string, body: (interp: Interpreter, from: string, to: string) => void) {
  return native(name, '(src, dst, /)', (interp, [from, to]) => {
    calling(interp, [from as Value, to as Value], () => body(interp, String(from), String(to)));
    return null;
  });
}

export const files: ModuleBuilder = () => ({
  open,
  size,
  read,
  write,
  truncate,
  stat: onPath('stat', (interp, path) => statOf(treeOf(interp).find(path))),
  lstat: onPath('lstat', (interp, path) => statOf(treeOf(interp).find(path, false))),
  listdir: onPath('listdir', (interp, path) => list(treeOf(interp).names(path))),
  mkdir: onPath('mkdir', (interp, path) => void treeOf(interp).makeFolder(path, now(interp))),
  rmdir: onPath('rmdir', (interp, path) => void treeOf(interp).removeFolder(path, now(interp))),
  remove: onPath('remove', (interp, path) => void treeOf(interp).remove(path, now(interp))),
  rename: onPaths('rename', (interp, from, to) => treeOf(interp).rename(from, to, now(interp))),
  symlink: onPaths('symlink', (interp, target, path) => treeOf(interp).makeLink(target, path, now(interp))),
  readlink: onPath('readlink', (interp, path) => {
    const node = treeOf(interp).find(path, false);
    if (node.kind !== 'link') throw new FileFault(ERRNO.EINVAL);
    return node.target;
  }),
  chmod: native('chmod', '(path, mode, /)', (interp, [path, mode]) => {
    calling(interp, [path as Value], () => {
      treeOf(interp).find(String(path)).mode = Number(mode) & 0o7777;
    });
    return null;
  }),
  utime: native('utime', '(path, nanoseconds, /)', (interp, [path, nanoseconds]) => {
    calling(interp, [path as Value], () => {
      treeOf(interp).find(String(path)).modified = Number(BigInt(nanoseconds as number | bigint) - START_NS);
    });
    return null;
  }),
  getcwd: native('getcwd', '()', (interp) => treeOf(interp).cwd),
  chdir: onPath('chdir', (interp, path) => {
    const tree = treeOf(interp);
    if (tree.find(path).kind !== 'folder') throw new FileFault(ERRNO.ENOTDIR);
    tree.cwd = tree.absolute(path);
    return undefined;
  }),
  read_input: readInput,
  input_line_length: inputLineLength,
  write_output: writeOutput,
  cpu_count: native('cpu_count', '()', (interp) => servicesOf(interp).kernel.coreCount),
});
