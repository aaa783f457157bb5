/** Bytes on their way through a pipe or a connection, first in first out, in the chunks in which they came. */

const NOTHING = new Uint8Array(0);

export class ByteQueue {
  length = 0;
  private chunks: Uint8Array[] = [];

  push(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.chunks.push(bytes);
    this.length += bytes.length;
  }

  /** Up to `count` bytes from the front; they stay when they are only looked at. */
  take(count: number, peek = false): Uint8Array {
    const wanted = Math.min(count, this.length);
    if (wanted <= 0) return NOTHING;
    const taken = new Uint8Array(wanted);
    let filled = 0;
    let used = 0;
    for (const chunk of this.chunks) {
      if (filled === wanted) break;
      const part = chunk.subarray(0, wanted - filled);
      taken.set(part, filled);
      filled += part.length;
      if (part.length === chunk.length) used++;
      else if (!peek) this.chunks[used] = chunk.subarray(part.length);
    }
    if (peek) return taken;
    this.chunks.splice(0, used);
    this.length -= wanted;
    return taken;
  }

  clear(): void {
    this.chunks = [];
    this.length = 0;
  }
}
