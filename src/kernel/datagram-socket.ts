/**
 * A socket of datagrams: UDP between computers or within one, or a Unix socket within one. Nothing is connected and
 * nothing is promised: what arrives where nobody is bound is lost, and so is what arrives where there is no room, except
 * that a Unix socket makes the sender wait.
 */
import type { EventIndex } from '#trace';
import type { Computer } from './computer.ts';
import { ERRNO, FileFault } from './errno.ts';
import type { Kernel } from './kernel.ts';
import type { Address } from './network.ts';
import { OpenFile } from './open-file.ts';
import { describeBytes } from './pipe.ts';
import { type Family, SHUT } from './stream-socket.ts';

/** One message, and from where it came. */
export interface Datagram {
  readonly data: Uint8Array;
  readonly from: Address;
}

/** What an UDP socket keeps of messages that nobody has read: Linux's rmem_default, with what each costs besides. */
const ROOM = 212_992;
const OVERHEAD = 576;
/** How many messages wait in a Unix socket: Linux's max_dgram_qlen. */
const MOST_WAITING = 10;
const LONGEST = { inet: 65_507, unix: 212_960 } as const;
const HEADER = 28;
const NOWHERE: Address = { host: '', port: 0 };

export class DatagramSocket extends OpenFile {
  readonly what: string;
  readonly family: Family;
  readonly computer: Computer;
  local: Address | null = null;
  /** Where send() goes, and the only one from whom it hears. */
  remote: Address | null = null;
  reuseAddress = false;
  private readonly inbox: Datagram[] = [];
  private waiting = 0;
  private peer: DatagramSocket | null = null;
  private readShut = false;
  private writeShut = false;
  private isOver = false;
  private error = 0;

  constructor(kernel: Kernel, computer: Computer, family: Family) {
    super(kernel);
    this.computer = computer;
    this.family = family;
    this.what = family === 'inet' ? 'an UDP socket' : 'a Unix socket of datagrams';
  }

  /** Makes two sockets speak with each other only. */
  static join(one: DatagramSocket, other: DatagramSocket): void {
    one.peer = other;
    other.peer = one;
    one.remote = NOWHERE;
    other.remote = NOWHERE;
  }

  override get readable(): boolean {
    return this.inbox.length > 0 || this.error !== 0 || this.readShut;
  }

  override get writable(): boolean {
    return this.peer === null || this.peer.hasRoom;
  }

  override get failed(): boolean {
    return this.error !== 0;
  }

  private get hasRoom(): boolean {
    return this.family === 'inet' || this.inbox.length < MOST_WAITING;
  }

  /** SO_ERROR: told once. */
  takeError(): number {
    const { error } = this;
    this.error = 0;
    return error;
  }

  bind(address: Address): void {
    if (this.local !== null) throw new FileFault(ERRNO.EINVAL);
    const { network } = this.kernel;
    if (this.family === 'unix') {
      network.bindName(this, this.computer, address.host);
      this.local = address;
    } else this.local = network.bind(this, this.computer, 'udp', address, this.reuseAddress);
  }

  connect(address: Address): void {
    this.remote = address;
    this.peer = null;
    if (this.family === 'unix') this.peer = this.named(address.host);
    else this.bindSomewhere(this.kernel.network.find(address.host, this.computer));
  }

  /** An UDP socket that speaks has a port. */
  private bindSomewhere(target: Computer | null): void {
    if (this.local !== null || this.family === 'unix') return;
    const host = this.remote === null ? '0.0.0.0' : target === this.computer ? '127.0.0.1' : this.computer.address;
    this.local = this.kernel.network.bind(this, this.computer, 'udp', { host, port: 0 }, false);
  }

  private named(name: string): DatagramSocket {
    const found = this.kernel.network.atName(this.computer, name);
    if (found instanceof DatagramSocket && !found.isOver) return found;
    throw new FileFault(ERRNO.ECONNREFUSED);
  }

  /** The next message; null when there is none yet. */
  receive(peek = false): Datagram | null {
    if (this.error !== 0) throw new FileFault(this.takeError());
    const [first] = this.inbox;
    if (first === undefined) return this.readShut ? { data: new Uint8Array(0), from: NOWHERE } : null;
    if (peek) return first;
    this.inbox.shift();
    this.waiting -= first.data.length + OVERHEAD;
    this.changed(-1);
    if (this.peer !== null) this.peer.roomMade();
    return first;
  }

  private roomMade(): void {
    this.changed(-1);
  }

  override read(count: number): Uint8Array | null {
    return this.receive()?.data.slice(0, count) ?? null;
  }

  /** Sends one message to where the socket is connected, or to an address; null while there is no room for it. */
  send(data: Uint8Array, to: Address | null, cause: EventIndex): number | null {
    if (this.error !== 0) throw new FileFault(this.takeError());
    if (this.writeShut) throw new FileFault(ERRNO.EPIPE);
    if (data.length > LONGEST[this.family]) throw new FileFault(ERRNO.EMSGSIZE);
    const { kernel, computer } = this;
    const goal = to ?? this.remote;
    if (goal === null) throw new FileFault(this.family === 'unix' ? ERRNO.ENOTCONN : ERRNO.EDESTADDRREQ);
    if (this.family === 'unix') return this.sendWithin(data, goal, to, cause);
    const target = kernel.network.find(goal.host, computer);
    this.bindSomewhere(target);
    const own = this.local as Address;
    const from = own.host === '0.0.0.0' ? { ...own, host: target === computer ? '127.0.0.1' : computer.address } : own;
    const sent = this.tellSent(data, null, cause);
    if (target === null) return data.length;
    const part = data.slice();
    kernel.network.carry(computer, target, data.length + HEADER, () => {
      const found = kernel.network.at(target, 'udp', goal.port);
      if (found instanceof DatagramSocket && found.hears(from)) found.arrived({ data: part, from }, sent);
      else if (this.remote !== null) kernel.network.carry(target, computer, HEADER, () => this.refused(sent));
    });
    return data.length;
  }

  private sendWithin(data: Uint8Array, goal: Address, to: Address | null, cause: EventIndex): number | null {
    const target = to === null && this.peer !== null ? this.peer : this.named(goal.host);
    if (target.isOver) throw new FileFault(ERRNO.ECONNREFUSED);
    if (!target.hasRoom) return null;
    target.arrived({ data: data.slice(), from: this.local ?? NOWHERE }, this.tellSent(data, target, cause));
    return data.length;
  }

  override write(data: Uint8Array, cause: EventIndex = -1): number | null {
    return this.send(data, null, cause);
  }

  private hears(from: Address): boolean {
    if (this.remote === null || this.peer !== null) return true;
    return this.remote.host === from.host && this.remote.port === from.port;
  }

  private arrived(datagram: Datagram, cause: EventIndex): void {
    const size = datagram.data.length + OVERHEAD;
    if (this.isOver || (this.family === 'inet' && this.waiting + size > ROOM)) return;
    const { kernel, fd } = this;
    const fields = { fd, bytes: datagram.data.length, peer: 0, text: describeBytes(datagram.data) };
    const thread = kernel.current?.id ?? 0;
    const delivered = kernel.trace.write('kernel/message-delivered', kernel.now, thread, 0, cause, fields);
    const fresh = this.inbox.length === 0;
    this.inbox.push(datagram);
    this.waiting += size;
    this.changed(fresh ? this.tellReady(delivered) : delivered);
  }

  /** Nobody is bound there: who has connected learns it. */
  private refused(cause: EventIndex): void {
    if (this.isOver) return;
    this.error = ERRNO.ECONNREFUSED;
    this.changed(this.tellReady(cause));
  }

  shutdown(how: number): void {
    if (this.remote === null) throw new FileFault(ERRNO.ENOTCONN);
    if (how === SHUT.read || how === SHUT.both) this.readShut = true;
    if (how === SHUT.write || how === SHUT.both) this.writeShut = true;
    this.changed(-1);
  }

  protected override closed(): void {
    this.isOver = true;
    if (this.local === null) return;
    if (this.family === 'unix') this.kernel.network.forgetName(this, this.computer, this.local.host);
    else this.kernel.network.unbind(this, this.computer, 'udp', this.local.port);
  }

  private tellSent(data: Uint8Array, target: DatagramSocket | null, cause: EventIndex): EventIndex {
    const { kernel, fd } = this;
    const fields = { fd, bytes: data.length, peer: target?.fd ?? 0, text: describeBytes(data) };
    return kernel.trace.write('kernel/message-sent', kernel.now, kernel.current?.id ?? 0, 0, cause, fields);
  }
}
