/** pipe(2): bytes written to one end come out of the other, 64 KiB at most on their way. */
import type { EventIndex } from '#trace';
import { ByteQueue } from './byte-queue.ts';
import { ERRNO, FileFault } from './errno.ts';
import type { Kernel } from './kernel.ts';
import { OpenFile } from './open-file.ts';

export const PIPE_CAPACITY = 65_536;
/** PIPE_BUF: no more than this is never split. */
const ATOMIC = 4_096;

class PipeReader extends OpenFile {
  readonly what = "a pipe's end to read from";
  readonly bytes = new ByteQueue();
  writer!: PipeWriter;
  isClosed = false;

  override get readable(): boolean {
    return this.bytes.length > 0 || this.writer.isClosed;
  }

  override get writable(): boolean {
    return false;
  }

  override get hungUp(): boolean {
    return this.writer.isClosed;
  }

  override read(count: number): Uint8Array | null {
    if (!this.readable) return null;
    const taken = this.bytes.take(count);
    if (taken.length > 0) this.writer.roomMade();
    return taken;
  }

  arrived(data: Uint8Array, cause: EventIndex): void {
    const fresh = this.bytes.length === 0;
    this.bytes.push(data);
    this.changed(fresh ? this.tellReady(cause) : cause);
  }

  writerGone(cause: EventIndex): void {
    this.changed(this.tellReady(cause));
  }

  override write(): never {
    throw new FileFault(ERRNO.EBADF);
  }

  protected override closed(cause: EventIndex): void {
    this.isClosed = true;
    this.writer.readerGone(cause);
  }
}

class PipeWriter extends OpenFile {
  readonly what = "a pipe's end to write to";
  readonly reader: PipeReader;
  isClosed = false;

  constructor(kernel: Kernel, reader: PipeReader) {
    super(kernel);
    this.reader = reader;
    reader.writer = this;
  }

  override get readable(): boolean {
    return false;
  }

  override get writable(): boolean {
    return this.reader.isClosed || this.room >= ATOMIC;
  }

  override get failed(): boolean {
    return this.reader.isClosed;
  }

  override read(): never {
    throw new FileFault(ERRNO.EBADF);
  }

  override write(data: Uint8Array, cause: EventIndex = -1): number | null {
    if (this.reader.isClosed) throw new FileFault(ERRNO.EPIPE);
    const { room } = this;
    if (room === 0 || (data.length <= ATOMIC && data.length > room)) return null;
    const part = data.slice(0, room);
    const { kernel, fd } = this;
    const text = describeBytes(part);
    const fields = { fd, bytes: part.length, peer: this.reader.fd, text };
    const sent = kernel.trace.write('kernel/message-sent', kernel.now, kernel.current?.id ?? 0, 0, cause, fields);
    this.reader.arrived(part, sent);
    return part.length;
  }

  roomMade(): void {
    if (this.writers.size > 0 || this.writable) this.changed(-1);
  }

  readerGone(cause: EventIndex): void {
    this.changed(this.tellReady(cause));
  }

  private get room(): number {
    return PIPE_CAPACITY - this.reader.bytes.length;
  }

  protected override closed(cause: EventIndex): void {
    this.isClosed = true;
    this.reader.writerGone(cause);
  }
}

/** The two ends: to read from, to write to. */
export function makePipe(kernel: Kernel): readonly [OpenFile, OpenFile] {
  const reader = new PipeReader(kernel);
  return [reader, new PipeWriter(kernel, reader)];
}

const SHOWN = 40;

/** The beginning of a message, as far as it is text. */
export function describeBytes(data: Uint8Array): string {
  const shown = String.fromCharCode(...data.subarray(0, SHOWN));
  return /^[\x20-\x7e\r\n\t]*$/.test(shown) ? `${shown}${data.length > SHOWN ? '…' : ''}` : '';
}
