/** The module `_files`: system calls on the computer's files, for `io` and `os`, with the errors of Linux. */
import {
  DatagramSocket,
  ERRNO,
  entriesOf,
  FileFault,
  type FileNode,
  type FileTime,
  makePipe,
  openFile,
  RegularFile,
  resize,
  StreamSocket,
  setMode,
  setTimes,
  Terminal,
} from '#kernel';
import {
  bytes,
  encode,
  type Interpreter,
  intFromBig,
  invoke,
  list,
  native,
  needBytes,
  ProcessExit,
  type PyTuple,
  type Resumable,
  tellUnraisable,
  tuple,
  type Value,
  wait,
} from '#vm';
import { EPOCH } from './clocks.ts';
import type { ModuleBuilder } from './modules.ts';
import { servicesOf, virtualNow } from './services.ts';
import { flushOutput, inputLineLength, readInput, writeOutput } from './streams.ts';
import { calling, readFrom, writeTo } from './system-call.ts';

function treeOf(interp: Interpreter) {
  return servicesOf(interp).process.files;
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

/** What is open by a descriptor, as a file of the tree; ESPIPE for what has no positions. */
function openedAs(interp: Interpreter, fd: number): RegularFile {
  const file = servicesOf(interp).process.descriptors.get(fd);
  if (file instanceof RegularFile) return file;
  throw new FileFault(ERRNO.ESPIPE);
}

/** The node that is open by a descriptor. */
function nodeOf(interp: Interpreter, fd: number): FileNode {
  const file = servicesOf(interp).process.descriptors.get(fd);
  if (file instanceof RegularFile) return file.node;
  throw new FileFault(ERRNO.EINVAL);
}

type OnOpen = (interp: Interpreter, fd: number, args: Value[]) => Value | undefined;

/** A call on a descriptor that never waits. */
function onOpen(name: string, signature: string, body: OnOpen) {
  return native(name, signature, (interp, [fd, ...args]) => {
    return calling(interp, [], () => body(interp, Number(fd), args as Value[])) ?? null;
  });
}

const table = (interp: Interpreter) => servicesOf(interp).process.descriptors;

const descriptorCalls = {
  open: native('open', '(path, flags, mode, shown, /)', (interp, [path, flags, mode, shown]) => {
    const { kernel } = servicesOf(interp);
    const open = () => {
      const file = openFile(kernel, treeOf(interp), String(path), Number(flags), Number(mode));
      return table(interp).open(file);
    };
    return calling(interp, [shown as Value], open);
  }),
  close: onOpen('close', '(fd, /)', (interp, fd) => void table(interp).close(fd, servicesOf(interp).cause)),
  dup: onOpen('dup', '(fd, /)', (interp, fd) => table(interp).duplicate(fd, false)),
  dup2: onOpen('dup2', '(fd, wanted, /)', (interp, fd, [wanted]) => table(interp).duplicate(fd, true, Number(wanted))),
  read: native('read', '(fd, count, /)', function* (interp, [fd, count]) {
    return bytes(yield* readFrom(interp, Number(fd), Number(count)));
  }),
  read_all: native('read_all', '(fd, /)', (interp, [fd]) => readAll(interp, Number(fd))),
  pread: onOpen('pread', '(fd, count, offset, /)', (interp, fd, [count, offset]) => {
    return bytes(openedAs(interp, fd).readAt(Number(count), Number(offset)));
  }),
  write: native('write', '(fd, data, /)', (interp, [fd, data]) =>
    writeTo(interp, Number(fd), needBytes(data as Value).slice()),
  ),
  pwrite: onOpen('pwrite', '(fd, data, offset, /)', (interp, fd, [data, offset]) => {
    return openedAs(interp, fd).writeAt(needBytes(data as Value), Number(offset));
  }),
  lseek: onOpen('lseek', '(fd, offset, whence, /)', (interp, fd, [offset, whence]) => {
    return openedAs(interp, fd).seek(Number(offset), Number(whence));
  }),
  ftruncate: onOpen('ftruncate', '(fd, size, /)', (interp, fd, [size]) => {
    openedAs(interp, fd).truncate(Number(size));
    return null;
  }),
  pipe: native('pipe', '()', (interp) => {
    const services = servicesOf(interp);
    const ends = makePipe(services.kernel);
    return tuple(ends.map((end) => table(interp).open(end, services.cause)));
  }),
  get_blocking: onOpen('get_blocking', '(fd, /)', (interp, fd) => table(interp).get(fd).blocking),
  set_blocking: onOpen('set_blocking', '(fd, blocking, /)', (interp, fd, [blocking]) => {
    table(interp).get(fd).blocking = blocking === true;
    return null;
  }),
  get_inheritable: onOpen('get_inheritable', '(fd, /)', (interp, fd) => table(interp).isInheritable(fd)),
  set_inheritable: onOpen('set_inheritable', '(fd, inheritable, /)', (interp, fd, [inheritable]) => {
    table(interp).setInheritable(fd, inheritable === true);
    return null;
  }),
  kind_of: onOpen('kind_of', '(fd, /)', (interp, fd) => {
    const file = table(interp).get(fd);
    if (file instanceof RegularFile) return file.node.kind;
    const isSocket = file instanceof StreamSocket || file instanceof DatagramSocket;
    return file instanceof Terminal ? 'terminal' : isSocket ? 'socket' : 'pipe';
  }),
};

/** Everything up to the end. */
function* readAll(interp: Interpreter, fd: number): Resumable {
  const parts: Uint8Array[] = [];
  for (;;) {
    const part = yield* readFrom(interp, fd, MOST_AT_ONCE);
    if (part.length === 0) break;
    parts.push(part);
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return bytes(whole);
}
const MOST_AT_ONCE = 2 ** 31;

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
      typeof path === 'string' ? treeOf(interp).find(path, follow === true) : nodeOf(interp, Number(path));
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
  path_of: onOpen('path_of', '(fd, /)', (interp, fd) => treeOf(interp).pathOf(nodeOf(interp, fd))),
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
    const to = () => (typeof path === 'string' ? path : tree.pathOf(nodeOf(interp, Number(path))));
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
  flush_output: flushOutput,
  cpu_count: native('cpu_count', '()', (interp) => servicesOf(interp).process.computer.coreCount),
});
