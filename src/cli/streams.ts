/** Writing to the standard streams: at once and in order, as a program's own output is. */
import { writeSync } from 'node:fs';

const BUFFER = 1 << 16;

/** Gathers text for one stream and writes it in large pieces; `flush` writes what is left. */
export class Output {
  private readonly fd: 1 | 2;
  private parts: string[] = [];
  private size = 0;

  constructor(fd: 1 | 2) {
    this.fd = fd;
  }

  write(text: string): void {
    this.parts.push(text);
    this.size += text.length;
    if (this.size >= BUFFER) this.flush();
  }

  flush(): void {
    if (this.size === 0) return;
    const bytes = Buffer.from(this.parts.join(''), 'utf8');
    this.parts = [];
    this.size = 0;
    writeAll(this.fd, bytes);
  }
}

/** A pipe may take only part of it, or nothing for the moment. */
function writeAll(fd: number, bytes: Uint8Array): void {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') throw error;
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as { code?: string }).code;
}

/** Whoever reads our output may stop reading: `loopscope run … | head`. */
export function exitOnBrokenPipe(): void {
  process.on('uncaughtException', (error) => {
    if (codeOf(error) === 'EPIPE') process.exit(0);
    process.stderr.write(`${error.stack ?? error}\n`);
    process.exit(70);
  });
}
