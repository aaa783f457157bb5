/**
 * The network between the simulated computers: names and addresses, who listens on which port, and how long bytes take.
 * Within a computer they are there at once; between two, a message takes the latency of the way there, and before that its
 * turn on a line that carries so many bytes a second.
 */
import type { VirtualNs } from '#trace';
import type { Computer } from './computer.ts';
import { SECOND } from './costs.ts';
import { ERRNO, FileFault } from './errno.ts';
import type { FileTree } from './files.ts';
import type { Kernel } from './kernel.ts';
import type { OpenFile } from './open-file.ts';

/** A line between two computers, the same in both directions. */
export interface Line {
  /** From one end to the other. */
  readonly latency: VirtualNs;
  /** Bytes a second. */
  readonly bandwidth: number;
}

export type Protocol = 'tcp' | 'udp';

/** An address of a socket: where, and which port. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

const LOOPBACK = ['127.0.0.1', '::1', '0.0.0.0', '::'];
/** Ports that are given to who asks for none: Linux's ip_local_port_range. */
const FIRST_EPHEMERAL = 32_768;
const LAST_EPHEMERAL = 60_999;
/** Half of a round trip in a house, and a fast line, unless a host says otherwise. */
const USUAL: Line = { latency: 500_000, bandwidth: 125_000_000 };

export class Network {
  private readonly kernel: Kernel;
  private readonly byAddress = new Map<string, Computer>();
  private readonly byName = new Map<string, Computer>();
  private readonly lines = new Map<Computer, Line>();
  private readonly ports = new Map<string, OpenFile>();
  /** Unix sockets without a file: their names begin with a zero byte. */
  private readonly abstractNames = new Map<string, OpenFile>();
  private readonly lineFree = new Map<string, VirtualNs>();
  private lastPort = FIRST_EPHEMERAL;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /** Connects a computer to the network under an address and a name; `line` is its way to everybody else. */
  add(computer: Computer, line: Line = USUAL): void {
    this.byAddress.set(computer.address, computer);
    this.byName.set(computer.name.toLowerCase(), computer);
    this.lines.set(computer, line);
  }

  /** The address of a name, as DNS or /etc/hosts has it; null for an unknown one. */
  resolve(name: string): string | null {
    const lower = name.toLowerCase().replace(/\.$/, '');
    if (lower === 'localhost' || lower === 'localhost.localdomain') return '127.0.0.1';
    return this.byName.get(lower)?.address ?? null;
  }

  /** The name of an address; null when it has none. */
  nameOf(address: string): string | null {
    if (LOOPBACK.includes(address) || address.startsWith('127.')) return 'localhost';
    return this.byAddress.get(address)?.name ?? null;
  }

  /** The computer that has an address, seen from `from`; null when there is none. */
  find(address: string, from: Computer): Computer | null {
    if (LOOPBACK.includes(address) || address.startsWith('127.')) return from;
    return this.byAddress.get(address) ?? null;
  }

  /** Binds a socket to a port of its computer, a free one for 0; EADDRINUSE, EACCES, EADDRNOTAVAIL. */
  bind(socket: OpenFile, at: Computer, protocol: Protocol, { host, port }: Address, reuse: boolean): Address {
    if (this.find(host === '' ? '0.0.0.0' : host, at) !== at) throw new FileFault(ERRNO.EADDRNOTAVAIL);
    if (port > 0 && port < 1024 && at === this.kernel.computer) throw new FileFault(ERRNO.EACCES);
    const wanted = port === 0 ? this.freePort(at, protocol) : port;
    const taken = this.ports.get(keyOf(at, protocol, wanted));
    if (taken !== undefined && !(reuse && !taken.readable && taken.hungUp)) throw new FileFault(ERRNO.EADDRINUSE);
    this.ports.set(keyOf(at, protocol, wanted), socket);
    return { host: host === '' ? '0.0.0.0' : host, port: wanted };
  }

  unbind(socket: OpenFile, at: Computer, protocol: Protocol, port: number): void {
    const key = keyOf(at, protocol, port);
    if (this.ports.get(key) === socket) this.ports.delete(key);
  }

  /** Who is bound to a port. */
  at(computer: Computer, protocol: Protocol, port: number): OpenFile | null {
    return this.ports.get(keyOf(computer, protocol, port)) ?? null;
  }

  freePort(at: Computer, protocol: Protocol): number {
    for (let tried = 0; tried <= LAST_EPHEMERAL - FIRST_EPHEMERAL; tried++) {
      this.lastPort = this.lastPort >= LAST_EPHEMERAL ? FIRST_EPHEMERAL : this.lastPort + 2;
      if (!this.ports.has(keyOf(at, protocol, this.lastPort))) return this.lastPort;
    }
    throw new FileFault(ERRNO.EADDRINUSE);
  }

  // -- Unix sockets

  /** Gives a Unix socket a name: a file, or an abstract one. */
  bindName(socket: OpenFile, at: Computer, name: string): void {
    const key = `${at.address} ${name}`;
    if (!name.startsWith('\0')) this.makeFile(socket, at, name);
    else if (this.abstractNames.has(key)) throw new FileFault(ERRNO.EADDRINUSE);
    else this.abstractNames.set(key, socket);
  }

  /** The computer's files, seen from the working directory of the process that asks. */
  private filesOf(at: Computer): FileTree {
    const asking = this.kernel.current?.process;
    return asking?.computer === at ? asking.files : at.files;
  }

  private makeFile(socket: OpenFile, at: Computer, path: string): void {
    try {
      this.filesOf(at).makeSocket(path, socket, this.kernel.now);
    } catch (fault) {
      if (fault instanceof FileFault && fault.errno === ERRNO.EEXIST) throw new FileFault(ERRNO.EADDRINUSE);
      throw fault;
    }
  }

  /** The socket of that name; ENOENT, ECONNREFUSED. */
  atName(at: Computer, name: string): object {
    const abstract = this.abstractNames.get(`${at.address} ${name}`);
    if (abstract !== undefined) return abstract;
    if (name.startsWith('\0')) throw new FileFault(ERRNO.ECONNREFUSED);
    const node = this.filesOf(at).find(name);
    if (node.kind !== 'socket') throw new FileFault(ERRNO.ECONNREFUSED);
    return node.socket;
  }

  /** The socket is closed: an abstract name is free again, a file stays. */
  forgetName(socket: OpenFile, at: Computer, name: string): void {
    const key = `${at.address} ${name}`;
    if (this.abstractNames.get(key) === socket) this.abstractNames.delete(key);
  }

  /** Has `arrive` called when `bytes` sent now have come from one computer to another; at once within one. */
  carry(from: Computer, to: Computer, bytes: number, arrive: () => void): void {
    if (from === to) {
      arrive();
      return;
    }
    const { kernel } = this;
    const key = `${from.address}>${to.address}`;
    const { latency, bandwidth } = this.lineBetween(from, to);
    const begin = Math.max(kernel.now, this.lineFree.get(key) ?? 0);
    const sent = begin + Math.ceil((bytes / bandwidth) * SECOND);
    this.lineFree.set(key, sent);
    kernel.timers.add(sent + latency, arrive);
  }

  /** The slower line of two computers is what counts between them. */
  private lineBetween(a: Computer, b: Computer): Line {
    const [one, other] = [this.lines.get(a) ?? USUAL, this.lines.get(b) ?? USUAL];
    const latency = Math.max(one.latency, other.latency);
    return { latency, bandwidth: Math.min(one.bandwidth, other.bandwidth) };
  }
}

function keyOf(computer: Computer, protocol: Protocol, port: number): string {
  return `${computer.address} ${protocol} ${port}`;
}
