/**
 * Writing to the standard streams: in large pieces, and both in the one order in which a program writes to them, so that
 * they read the same in a terminal as they would from CPython.
 */
import { writeSync } from 'node:fs';

const BUFFER = 1 << 16;

type Stream = 1 | 2;

/** Gathers text and writes it when the stream changes or there is enough; `flush` writes what is left. */
export class Output {
  private stream: Stream = 1;
  private parts: string[] = [];
  private size = 0;

  write(stream: Stream, text: string): void {
    if (stream !== this.stream) this.flush();
    this.stream = stream;
    this.parts.push(text);
    this.size += text.length;
    if (this.size >= BUFFER) this.flush();
  }

  flush(): void {
    if (this.size === 0) return;
    const text = this.parts.join('');
    this.parts = [];
    this.size = 0;
    writeAll(this.stream, text);
  }
}

/** Writes all of a text. Whoever reads it may stop reading (`loopscope run … | head`): that ends us too, and well. */
export function writeAll(stream: Stream, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(stream, bytes, at);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** A full pipe takes more when its reader has read: a moment later. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}
