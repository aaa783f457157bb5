/**
 * The module `_sockets`: system calls on sockets, for the class in pylib/_socket.py. A socket is a descriptor, an address
 * two values (a host and a port, or a name and 0), a timeout a number of nanoseconds: 0 not to wait, -1 to wait as long as
 * the descriptor says.
 */
import {
  type Address,
  COSTS,
  DatagramSocket,
  ERRNO,
  FileFault,
  makeSocketPair,
  type OpenFile,
  StreamSocket,
  type WaitQueue,
} from '#kernel';
import {
  bytes,
  type Interpreter,
  native,
  needBytes,
  type Resumable,
  raise,
  TimeoutError,
  tuple,
  type Value,
} from '#vm';
import type { ModuleBuilder } from './modules.ts';
import { servicesOf, settleTime, virtualNow } from './services.ts';
import { calling, fileOf, osError, waitIn } from './system-call.ts';

type AnySocket = StreamSocket | DatagramSocket;

/** The flags of recv(2) and send(2) that mean something here. */
const MSG = { PEEK: 0x02, DONTWAIT: 0x40, WAITALL: 0x100 } as const;

/** The socket behind a descriptor; EBADF, ENOTSOCK. */
function socketOf(interp: Interpreter, fd: Value | undefined): AnySocket {
  const file = fileOf(interp, Number(fd));
  if (file instanceof StreamSocket || file instanceof DatagramSocket) return file;
  throw osError(interp, ERRNO.ENOTSOCK);
}

function streamOf(interp: Interpreter, fd: Value | undefined): StreamSocket {
  const socket = socketOf(interp, fd);
  if (socket instanceof StreamSocket) return socket;
  throw osError(interp, ERRNO.EOPNOTSUPP);
}

function addressOf(host: Value | undefined, port: Value | undefined): Address {
  return { host: String(host), port: Number(port) };
}

function shown(address: Address | null): Value {
  return tuple([address?.host ?? '', address?.port ?? 0]);
}

/** A call that has to wait: how it is called, on what, and how long it may take. */
interface Asked {
  readonly on: string;
  readonly file: OpenFile;
  readonly queue: WaitQueue;
  readonly fd: number;
  readonly timeout: number;
  readonly flags?: number;
}

/** Asks `attempt` until it answers; BlockingIOError where it may not wait, TimeoutError when that took too long. */
function* patiently<T>(interp: Interpreter, asked: Asked, attempt: () => T | null): Resumable<T> {
  const { on, file, queue, fd, timeout, flags = 0 } = asked;
  interp.extraNs += COSTS.systemCall;
  settleTime(interp);
  const until = timeout < 0 ? -1 : virtualNow(interp) + timeout;
  const mayWait = timeout !== 0 && (flags & MSG.DONTWAIT) === 0 && (timeout > 0 || file.blocking);
  for (;;) {
    const answer = calling(interp, [], attempt);
    if (answer !== null) return answer;
    if (!mayWait) throw osError(interp, ERRNO.EAGAIN);
    if (yield* waitIn(interp, queue, { on, until, fd })) throw raise(TimeoutError, 'timed out');
  }
}

function open(interp: Interpreter, socket: AnySocket): Value {
  const services = servicesOf(interp);
  interp.extraNs += COSTS.systemCall;
  settleTime(interp);
  return calling(interp, [], () => services.process.descriptors.open(socket, services.cause));
}

/** A call that answers at once. */
function quick(name: string, signature: string, body: (socket: AnySocket, ...more: Value[]) => Value) {
  return native(name, signature, (interp, [fd, ...more]) => {
    interp.extraNs += COSTS.systemCall;
    settleTime(interp);
    const socket = socketOf(interp, fd);
    return calling(interp, [], () => body(socket, ...(more as Value[])));
  });
}

const making = {
  socket: native('socket', '(family, stream, /)', (interp, [family, stream]) => {
    const { kernel, process } = servicesOf(interp);
    const kind = family === 'unix' ? 'unix' : 'inet';
    const made = stream === true ? StreamSocket : DatagramSocket;
    return open(interp, new made(kernel, process.computer, kind));
  }),
  socketpair: native('socketpair', '(stream, /)', (interp, [stream]) => {
    const { kernel, process } = servicesOf(interp);
    if (stream === true) return tuple(makeSocketPair(kernel, process.computer).map((end) => open(interp, end)));
    const ends = [0, 1].map(() => new DatagramSocket(kernel, process.computer, 'unix')) as [
      DatagramSocket,
      DatagramSocket,
    ];
    DatagramSocket.join(...ends);
    return tuple(ends.map((end) => open(interp, end)));
  }),
  /** (family, whether it is a stream) */
  kind: quick('kind', '(fd, /)', (socket) => tuple([socket.family, socket instanceof StreamSocket])),
  bind: native('bind', '(fd, host, port, /)', (interp, [fd, host, port]) => {
    const socket = socketOf(interp, fd);
    settleTime(interp);
    calling(interp, [], () => socket.bind(addressOf(host, port)));
    return null;
  }),
  listen: native('listen', '(fd, backlog, /)', (interp, [fd, backlog]) => {
    const socket = streamOf(interp, fd);
    calling(interp, [], () => socket.listen(Number(backlog)));
    return null;
  }),
  accept: native('accept', '(fd, timeout, /)', function* (interp, [fd, timeout]) {
    const socket = streamOf(interp, fd);
    const asked = {
      on: 'socket.accept()',
      file: socket,
      queue: socket.readers,
      fd: Number(fd),
      timeout: Number(timeout),
    };
    const connection = yield* patiently(interp, asked, () => socket.accept());
    const { remote } = connection;
    return tuple([open(interp, connection), remote?.host ?? '', remote?.port ?? 0]);
  }),
};

/** Connections that were begun by calls that did not wait, and of whose success nobody has heard. */
const BEGUN = new WeakSet<StreamSocket>();

/** connect(2): an errno, 0 when it is connected. */
const connect = native('connect', '(fd, host, port, timeout, /)', function* (interp, [fd, host, port, timeout]) {
  const socket = socketOf(interp, fd);
  const services = servicesOf(interp);
  const address = addressOf(host, port);
  interp.extraNs += COSTS.systemCall;
  settleTime(interp);
  try {
    if (socket instanceof DatagramSocket) socket.connect(address);
    else return yield* connectStream(interp, socket, Number(fd), address, Number(timeout));
  } catch (fault) {
    if (fault instanceof FileFault) return fault.errno;
    throw fault;
  }
  services.process.descriptors.get(Number(fd));
  return 0;
});

function* connectStream(
  interp: Interpreter,
  socket: StreamSocket,
  fd: number,
  address: Address,
  timeout: number,
): Resumable<Value> {
  if (BEGUN.has(socket) && socket.state !== 'connecting') return endOfConnecting(socket);
  socket.connect(address, servicesOf(interp).cause);
  if (timeout === 0 || (timeout < 0 && !socket.blocking)) {
    // what happens within the computer has happened by now, but a caller that does not wait is not told yet
    if (socket.family === 'unix') return endOfConnecting(socket);
    BEGUN.add(socket);
    return ERRNO.EINPROGRESS;
  }
  const asked = { on: 'socket.connect()', file: socket, queue: socket.writers, fd, timeout };
  yield* patiently(interp, asked, () => (socket.state === 'connecting' ? null : true));
  return endOfConnecting(socket);
}

function endOfConnecting(socket: StreamSocket): number {
  BEGUN.delete(socket);
  return socket.takeError();
}

const receiving = {
  recv: native('recv', '(fd, count, flags, timeout, /)', function* (interp, [fd, count, flags, timeout]) {
    const socket = socketOf(interp, fd);
    const found = yield* received(interp, socket, Number(fd), Number(count), Number(flags), Number(timeout));
    return bytes(found);
  }),
  /** (data, host, port) */
  recvfrom: native('recvfrom', '(fd, count, flags, timeout, /)', function* (interp, [fd, count, flags, timeout]) {
    const socket = socketOf(interp, fd);
    if (socket instanceof StreamSocket) {
      const found = yield* received(interp, socket, Number(fd), Number(count), Number(flags), Number(timeout));
      return tuple([bytes(found), null, 0]);
    }
    const asked = askedToRead(socket, 'socket.recvfrom()', Number(fd), Number(flags), Number(timeout));
    const peek = (Number(flags) & MSG.PEEK) !== 0;
    const { data, from } = yield* patiently(interp, asked, () => socket.receive(peek));
    return tuple([bytes(data.slice(0, Number(count))), from.host, from.port]);
  }),
};

function askedToRead(file: AnySocket, on: string, fd: number, flags: number, timeout: number): Asked {
  return { on, file, queue: file.readers, fd, timeout, flags };
}

function* received(
  interp: Interpreter,
  socket: AnySocket,
  fd: number,
  count: number,
  flags: number,
  timeout: number,
): Resumable<Uint8Array> {
  const asked = askedToRead(socket, 'socket.recv()', fd, flags, timeout);
  const peek = (flags & MSG.PEEK) !== 0;
  const once = (most: number) => {
    if (socket instanceof StreamSocket) return socket.read(most, peek);
    return socket.receive(peek)?.data.slice(0, most) ?? null;
  };
  const first = yield* patiently(interp, asked, () => once(count));
  if ((flags & MSG.WAITALL) === 0 || peek || first.length === 0) return first;
  const whole = new Uint8Array(count);
  whole.set(first);
  let length = first.length;
  while (length < count) {
    const next = yield* patiently(interp, asked, () => once(count - length));
    if (next.length === 0) break;
    whole.set(next, length);
    length += next.length;
  }
  return whole.subarray(0, length);
}

const sending = {
  /** How many bytes were sent: all of them where the call may wait as long as it takes. */
  send: native('send', '(fd, data, flags, timeout, /)', function* (interp, [fd, data, flags, timeout]) {
    const socket = socketOf(interp, fd);
    const given = needBytes(data as Value).slice();
    const until = Number(timeout);
    return yield* sent(interp, socket, Number(fd), given, Number(flags), until, until < 0 && socket.blocking);
  }),
  sendall: native('sendall', '(fd, data, flags, timeout, /)', function* (interp, [fd, data, flags, timeout]) {
    const socket = socketOf(interp, fd);
    const given = needBytes(data as Value).slice();
    yield* sent(interp, socket, Number(fd), given, Number(flags), Number(timeout), true);
    return null;
  }),
  sendto: native('sendto', '(fd, data, host, port, flags, timeout, /)', function* (interp, given) {
    const [fd, data, host, port, flags, timeout] = given as [Value, Value, Value, Value, Value, Value];
    const socket = socketOf(interp, fd);
    if (socket instanceof StreamSocket) {
      throw osError(interp, socket.state === 'connected' ? ERRNO.EISCONN : ERRNO.EPIPE);
    }
    const message = needBytes(data).slice();
    const [to, { cause }] = [addressOf(host, port), servicesOf(interp)];
    const asked = askedToWrite(socket, 'socket.sendto()', Number(fd), Number(flags), Number(timeout));
    return yield* patiently(interp, asked, () => socket.send(message, to, cause));
  }),
};

function askedToWrite(file: AnySocket, on: string, fd: number, flags: number, timeout: number): Asked {
  return { on, file, queue: file.writers, fd, timeout, flags };
}

function* sent(
  interp: Interpreter,
  socket: AnySocket,
  fd: number,
  data: Uint8Array,
  flags: number,
  timeout: number,
  all: boolean,
): Resumable<number> {
  const { cause } = servicesOf(interp);
  const began = virtualNow(interp);
  let done = 0;
  do {
    const left = timeout <= 0 ? timeout : Math.max(1, timeout - (virtualNow(interp) - began));
    const asked = askedToWrite(socket, all ? 'socket.sendall()' : 'socket.send()', fd, flags, left);
    done += yield* patiently(interp, asked, () => socket.write(data.subarray(done), cause));
  } while (all && done < data.length);
  return done;
}

const about = {
  shutdown: native('shutdown', '(fd, how, /)', (interp, [fd, how]) => {
    const socket = socketOf(interp, fd);
    const { cause } = servicesOf(interp);
    settleTime(interp);
    calling(interp, [], () => socket.shutdown(Number(how), cause));
    return null;
  }),
  /** (host, port) of this end */
  local: quick('local', '(fd, /)', (socket) => {
    return shown(socket.local ?? (socket.family === 'inet' ? { host: '0.0.0.0', port: 0 } : null));
  }),
  /** (host, port) of the other end; ENOTCONN */
  remote: quick('remote', '(fd, /)', (socket) => {
    const isConnected = socket instanceof DatagramSocket ? socket.remote !== null : socket.state === 'connected';
    if (!isConnected) throw new FileFault(ERRNO.ENOTCONN);
    return shown(socket.remote);
  }),
  error: quick('error', '(fd, /)', (socket) => socket.takeError()),
  reuse_address: quick('reuse_address', '(fd, on, /)', (socket, on) => {
    socket.reuseAddress = on === true;
    return null;
  }),
  /** Closing the connection resets it. */
  reset_on_close: quick('reset_on_close', '(fd, on, /)', (socket, on) => {
    if (socket instanceof StreamSocket) socket.lingersNot = on === true;
    return null;
  }),
  is_listening: quick('is_listening', '(fd, /)', (socket) => {
    return socket instanceof StreamSocket && socket.state === 'listening';
  }),
  close: native('close', '(fd, /)', (interp, [fd]) => {
    const { process, cause } = servicesOf(interp);
    interp.extraNs += COSTS.systemCall;
    settleTime(interp);
    calling(interp, [], () => process.descriptors.close(Number(fd), cause));
    return null;
  }),
};

const names = {
  hostname: native('hostname', '()', (interp) => servicesOf(interp).process.computer.name),
  /** The address of a name; None for an unknown one. */
  resolve: native('resolve', '(name, /)', (interp, [name]) => {
    interp.extraNs += COSTS.systemCall;
    return servicesOf(interp).kernel.network.resolve(String(name));
  }),
  /** The name of an address; None when it has none. */
  name_of: native('name_of', '(address, /)', (interp, [address]) => {
    interp.extraNs += COSTS.systemCall;
    return servicesOf(interp).kernel.network.nameOf(String(address));
  }),
};

export const sockets: ModuleBuilder = () => ({ ...making, connect, ...receiving, ...sending, ...about, ...names });
