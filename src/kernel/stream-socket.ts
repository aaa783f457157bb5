/**
 * A stream socket: TCP between computers or within one, or a Unix socket within one. It is made, perhaps bound, and then
 * either listens, with the connections that nobody has accepted yet, or is one end of a connection. Bytes that were sent
 * count against the room of the connection until the other side has read them: that is the backpressure.
 */
import type { EventIndex } from '#trace';
import { ByteQueue } from './byte-queue.ts';
import type { Computer } from './computer.ts';
import { SECOND } from './costs.ts';
import { ERRNO, FileFault } from './errno.ts';
import type { Kernel } from './kernel.ts';
import type { Address } from './network.ts';
import { OpenFile } from './open-file.ts';
import { describeBytes } from './pipe.ts';

export type Family = 'inet' | 'unix';
type State = 'new' | 'listening' | 'connecting' | 'connected' | 'failed' | 'closed';

/** Bytes on the way and not yet read, at most. Measured on Linux's loopback: what a sender can send to who does not read. */
const ROOM: Readonly<Record<Family, number>> = { inet: 3_908_608, unix: 219_264 };
/** Bytes of a segment without data. */
const HEADER = 40;
/** Who gets no answer tries again after a second, then after twice as long, and gives up at last. */
const FIRST_RETRY = SECOND;
const GIVES_UP = 127 * SECOND;

const NOTHING = new Uint8Array(0);

export const SHUT = { read: 0, write: 1, both: 2 } as const;

export class StreamSocket extends OpenFile {
  readonly what: string;
  readonly family: Family;
  readonly computer: Computer;
  local: Address | null = null;
  remote: Address | null = null;
  state: State = 'new';
  reuseAddress = false;
  /** SO_LINGER with a timeout of 0: closing resets. */
  lingersNot = false;
  private readonly inbox = new ByteQueue();
  private readonly accepted: StreamSocket[] = [];
  /** Open files that the other side has sent along (SCM_RIGHTS), the oldest first. */
  private readonly given: OpenFile[] = [];
  private backlog = 0;
  private peer: StreamSocket | null = null;
  /** Sent, and not yet read by the other side. */
  private outstanding = 0;
  /** The other side has sent all it will send: the end comes behind what is in the inbox. */
  private ended = false;
  private readShut = false;
  private writeShut = false;
  private error = 0;

  constructor(kernel: Kernel, computer: Computer, family: Family) {
    super(kernel);
    this.computer = computer;
    this.family = family;
    this.what = family === 'inet' ? 'a TCP socket' : 'a Unix socket';
  }

  /** Makes two sockets the ends of one connection. */
  static join(one: StreamSocket, other: StreamSocket): void {
    one.state = 'connected';
    one.peer = other;
    other.state = 'connected';
    other.peer = one;
  }

  // -- readiness

  override get readable(): boolean {
    if (this.state === 'listening') return this.accepted.length > 0;
    if (this.state === 'connecting') return false;
    return this.inbox.length > 0 || this.ended || this.readShut || this.error !== 0 || this.state !== 'connected';
  }

  override get writable(): boolean {
    if (this.state === 'listening' || this.state === 'connecting') return false;
    if (this.state !== 'connected' || this.error !== 0 || this.writeShut) return true;
    return this.room >= this.outstanding / 2;
  }

  override get hungUp(): boolean {
    if (this.state === 'new' || this.state === 'failed') return true;
    return this.state === 'connected' && this.ended && this.writeShut;
  }

  override get failed(): boolean {
    return this.error !== 0;
  }

  /** SO_ERROR: told once. */
  takeError(): number {
    const { error } = this;
    this.error = 0;
    return error;
  }

  private get room(): number {
    return ROOM[this.family] - this.outstanding;
  }

  // -- setting up

  bind(address: Address): void {
    if (this.local !== null) throw new FileFault(ERRNO.EINVAL);
    const { network } = this.kernel;
    if (this.family === 'unix') {
      network.bindName(this, this.computer, address.host);
      this.local = address;
    } else this.local = network.bind(this, this.computer, 'tcp', address, this.reuseAddress);
  }

  listen(backlog: number): void {
    if (this.state !== 'new' && this.state !== 'listening') throw new FileFault(ERRNO.EINVAL);
    if (this.local === null && this.family === 'unix') throw new FileFault(ERRNO.EINVAL);
    if (this.local === null) this.bind({ host: '0.0.0.0', port: 0 });
    this.backlog = Math.max(0, backlog);
    this.state = 'listening';
  }

  /** A connection that has been made; null when there is none yet. */
  accept(): StreamSocket | null {
    if (this.state !== 'listening') throw new FileFault(ERRNO.EINVAL);
    return this.accepted.shift() ?? null;
  }

  /** Begins to connect. It is `connected` or `failed` when that has come to an end. */
  connect(address: Address, cause: EventIndex): void {
    if (this.state === 'connected') throw new FileFault(ERRNO.EISCONN);
    if (this.state === 'connecting') throw new FileFault(ERRNO.EALREADY);
    if (this.state === 'listening') throw new FileFault(ERRNO.EISCONN);
    if (this.family === 'unix') this.connectByName(address, cause);
    else this.connectByAddress(address, cause);
  }

  private connectByAddress(address: Address, cause: EventIndex): void {
    const { kernel, computer } = this;
    const target = kernel.network.find(address.host, computer);
    this.state = 'connecting';
    this.remote = address;
    this.local ??= this.ownAddress(target);
    const text = `connect to ${address.host}:${address.port}`;
    const sent = this.tellSent(HEADER, text, cause);
    if (target === null) this.unanswered(sent);
    else this.knock(target, FIRST_RETRY, sent);
  }

  private ownAddress(target: Computer | null): Address {
    const host = target === this.computer ? '127.0.0.1' : this.computer.address;
    return { host, port: this.kernel.network.freePort(this.computer, 'tcp') };
  }

  private connectByName(address: Address, cause: EventIndex): void {
    const listener = this.kernel.network.atName(this.computer, address.host);
    if (!(listener instanceof StreamSocket)) throw new FileFault(ERRNO.EPROTOTYPE);
    if (listener.state !== 'listening') throw new FileFault(ERRNO.ECONNREFUSED);
    if (listener.accepted.length > listener.backlog) throw new FileFault(ERRNO.EAGAIN);
    this.state = 'connecting';
    this.remote = address;
    this.shakeHands(listener, cause);
  }

  /** Nobody is there: the first packet is lost, and so are the next ones. */
  private unanswered(cause: EventIndex): void {
    const { kernel } = this;
    kernel.timers.add(kernel.now + GIVES_UP, () => this.fail(ERRNO.ETIMEDOUT, cause));
  }

  private knock(target: Computer, retry: number, cause: EventIndex): void {
    const { kernel, computer } = this;
    kernel.network.carry(computer, target, HEADER, () => {
      if (this.state !== 'connecting') return;
      const listener = kernel.network.at(target, 'tcp', (this.remote as Address).port);
      if (!(listener instanceof StreamSocket) || listener.state !== 'listening') {
        kernel.network.carry(target, computer, HEADER, () => this.fail(ERRNO.ECONNREFUSED, cause));
      } else if (listener.accepted.length > listener.backlog) {
        kernel.timers.add(kernel.now + retry, () => this.knock(target, retry * 2, cause));
      } else this.shakeHands(listener, cause);
    });
  }

  private shakeHands(listener: StreamSocket, cause: EventIndex): void {
    const { kernel, computer } = this;
    const other = new StreamSocket(kernel, listener.computer, this.family);
    const { host } = this.remote as Address;
    other.local = { host, port: listener.local?.port ?? 0 };
    other.remote = this.local;
    kernel.network.carry(listener.computer, computer, HEADER, () => {
      if (this.state !== 'connecting') return;
      StreamSocket.join(this, other);
      this.changed(this.tellReady(cause));
      kernel.network.carry(computer, listener.computer, HEADER, () => listener.arrived(other, cause));
    });
  }

  private arrived(connection: StreamSocket, cause: EventIndex): void {
    if (this.state !== 'listening') {
      connection.reset(cause);
      return;
    }
    this.accepted.push(connection);
    this.changed(this.tellReady(cause));
  }

  private fail(errno: number, cause: EventIndex): void {
    if (this.state !== 'connecting') return;
    this.state = 'failed';
    this.error = errno;
    this.changed(this.tellReady(cause));
  }

  // -- the connection

  override read(count: number, peek = false): Uint8Array | null {
    if (this.inbox.length === 0 && this.ended) return NOTHING;
    if (this.inbox.length === 0 && this.error !== 0) throw new FileFault(this.takeError());
    if (this.state === 'new' || this.state === 'listening') throw new FileFault(ERRNO.ENOTCONN);
    if (!this.readable) return null;
    const taken = this.inbox.take(count, peek);
    if (!peek && taken.length > 0) this.acknowledge(taken.length);
    return taken;
  }

  /** The other side learns that there is room again. */
  private acknowledge(bytes: number): void {
    const { peer, kernel, computer } = this;
    if (peer === null) return;
    kernel.network.carry(computer, peer.computer, HEADER, () => {
      const wasFull = !peer.writable;
      peer.outstanding -= bytes;
      if (wasFull && peer.writable) peer.changed(peer.tellReady(-1));
    });
  }

  override write(data: Uint8Array, cause: EventIndex = -1): number | null {
    if (this.error !== 0) throw new FileFault(this.takeError());
    if (this.writeShut || this.state === 'closed' || this.state === 'failed') throw new FileFault(ERRNO.EPIPE);
    if (this.state === 'connecting') return null;
    const { peer, room } = this;
    if (peer === null || (this.family === 'unix' && peer.state === 'closed')) throw new FileFault(ERRNO.EPIPE);
    if (room <= 0) return null;
    const part = data.slice(0, room);
    this.outstanding += part.length;
    const sent = this.tellSent(part.length, describeBytes(part), cause);
    this.kernel.network.carry(this.computer, peer.computer, part.length + HEADER, () => peer.receive(part, sent));
    return part.length;
  }

  /** Gives open files to the other side, which has them too when it takes them. */
  sendFiles(files: readonly OpenFile[]): void {
    if (this.peer === null) throw new FileFault(ERRNO.ENOTCONN);
    for (const file of files) file.retain();
    this.peer.given.push(...files);
  }

  /** Takes files that were sent, `count` at most; whoever calls has to release each. */
  takeFiles(count: number): readonly OpenFile[] {
    return this.given.splice(0, count);
  }

  private receive(data: Uint8Array, cause: EventIndex): void {
    if (this.state === 'closed' || this.readShut) {
      this.peer?.resetLater(this.computer, cause);
      return;
    }
    const { kernel, fd } = this;
    const fields = { fd, bytes: data.length, peer: this.peer?.fd ?? 0, text: describeBytes(data) };
    const thread = kernel.current?.id ?? 0;
    const delivered = kernel.trace.write('kernel/message-delivered', kernel.now, thread, 0, cause, fields);
    const fresh = this.inbox.length === 0;
    this.inbox.push(data);
    this.changed(fresh ? this.tellReady(delivered) : delivered);
  }

  /** shutdown(2) */
  shutdown(how: number, cause: EventIndex): void {
    if (this.state !== 'connected') throw new FileFault(ERRNO.ENOTCONN);
    if (how === SHUT.read || how === SHUT.both) this.readShut = true;
    if (how === SHUT.write || how === SHUT.both) this.sendEnd(cause);
    this.changed(cause);
  }

  private sendEnd(cause: EventIndex): void {
    const { peer, kernel, computer } = this;
    if (this.writeShut) return;
    this.writeShut = true;
    if (peer === null) return;
    kernel.network.carry(computer, peer.computer, HEADER, () => {
      peer.ended = true;
      peer.changed(peer.tellReady(cause));
    });
  }

  private resetLater(from: Computer, cause: EventIndex): void {
    this.kernel.network.carry(from, this.computer, HEADER, () => this.reset(cause));
  }

  /** The other side wants to hear no more. What has come before can still be read. */
  private reset(cause: EventIndex): void {
    if (this.state !== 'connected') return;
    if (!this.ended || this.inbox.length > 0 || !this.writeShut) this.error = ERRNO.ECONNRESET;
    if (this.ended && this.inbox.length === 0) this.error = ERRNO.EPIPE;
    this.state = 'failed';
    this.changed(this.tellReady(cause));
  }

  protected override closed(cause: EventIndex): void {
    const { state, kernel, computer, local, peer } = this;
    if (local !== null && this.family === 'unix') kernel.network.forgetName(this, computer, local.host);
    else if (local !== null) kernel.network.unbind(this, computer, 'tcp', local.port);
    this.state = 'closed';
    for (const waiting of this.accepted) waiting.closed(cause);
    for (const file of this.takeFiles(this.given.length)) file.release(cause);
    if (state !== 'connected' || peer === null) return;
    if (this.inbox.length > 0 || this.lingersNot) peer.resetLater(computer, cause);
    else this.sendEnd(cause);
  }

  private tellSent(bytes: number, text: string, cause: EventIndex): EventIndex {
    const { kernel, fd, peer } = this;
    const fields = { fd, bytes, peer: peer?.fd ?? 0, text };
    return kernel.trace.write('kernel/message-sent', kernel.now, kernel.current?.id ?? 0, 0, cause, fields);
  }
}

/** socketpair(2) */
export function makeSocketPair(kernel: Kernel, computer: Computer): readonly [StreamSocket, StreamSocket] {
  const pair = [new StreamSocket(kernel, computer, 'unix'), new StreamSocket(kernel, computer, 'unix')] as const;
  StreamSocket.join(...pair);
  return pair;
}
