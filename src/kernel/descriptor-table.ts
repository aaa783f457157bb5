/** The descriptors of one process: small numbers, the lowest free one first, each for an open file description. */
import type { EventIndex, Fd } from '#trace';
import { ERRNO, FileFault } from './errno.ts';
import type { OpenFile } from './open-file.ts';
import type { Process } from './process.ts';

interface Entry {
  readonly file: OpenFile;
  /** A program that the process turns into, or starts, has it too. */
  inheritable: boolean;
}

/** As `ulimit -n` has it. */
const MOST = 1024;

export class DescriptorTable {
  private readonly process: Process;
  private readonly entries = new Map<number, Entry>();

  constructor(process: Process) {
    this.process = process;
  }

  /** Gives a file the lowest free number, or the one given. */
  open(file: OpenFile, cause: EventIndex = -1, inheritable = false, wanted = this.lowestFree()): Fd {
    if (wanted >= MOST) throw new FileFault(ERRNO.EMFILE);
    if (this.entries.has(wanted)) this.close(wanted, cause);
    const fd = wanted as Fd;
    if (file.fd === 0) file.fd = fd;
    file.retain();
    this.entries.set(fd, { file, inheritable });
    if (file.what !== null) this.tell('kernel/fd-opened', cause, { fd, what: file.what });
    return fd;
  }

  /** EBADF when there is none. */
  get(fd: number): OpenFile {
    const found = this.entries.get(fd);
    if (found === undefined) throw new FileFault(ERRNO.EBADF);
    return found.file;
  }

  /** The file of that number, if there is one. */
  find(fd: number): OpenFile | undefined {
    return this.entries.get(fd)?.file;
  }

  /** Another number for the same: the lowest free one from `from` on, or just `wanted`. */
  duplicate(fd: number, inheritable: boolean, wanted?: number): Fd {
    const file = this.get(fd);
    if (wanted === fd) return fd as Fd;
    if (wanted !== undefined && wanted < 0) throw new FileFault(ERRNO.EBADF);
    return this.open(file, -1, inheritable, wanted);
  }

  close(fd: number, cause: EventIndex = -1): void {
    const found = this.entries.get(fd);
    if (found === undefined) throw new FileFault(ERRNO.EBADF);
    this.entries.delete(fd);
    if (found.file.what !== null) this.tell('kernel/fd-closed', cause, { fd: fd as Fd });
    found.file.release(cause);
  }

  isInheritable(fd: number): boolean {
    this.get(fd);
    return this.entries.get(fd)?.inheritable === true;
  }

  setInheritable(fd: number, inheritable: boolean): void {
    this.get(fd);
    (this.entries.get(fd) as Entry).inheritable = inheritable;
  }

  /** The numbers in use, ascending. */
  numbers(): readonly number[] {
    return [...this.entries.keys()].sort((a, b) => a - b);
  }

  /** What fork(2) gives a child: the same files under the same numbers. */
  copyTo(child: DescriptorTable): void {
    for (const [fd, { file, inheritable }] of this.entries) child.open(file, -1, inheritable, fd);
  }

  closeAll(cause: EventIndex): void {
    for (const fd of this.numbers()) this.close(fd, cause);
  }

  lowestFree(from = 0): number {
    let fd = from;
    while (this.entries.has(fd)) fd++;
    return fd;
  }

  private tell(
    kind: 'kernel/fd-opened' | 'kernel/fd-closed',
    cause: EventIndex,
    about: { fd: Fd; what?: string },
  ): void {
    const { kernel, id } = this.process;
    const fields = { process: id, what: '', ...about };
    kernel.trace.write(kind, kernel.now, kernel.current?.id ?? 0, 0, cause, fields);
  }
}
