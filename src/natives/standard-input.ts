/** What the process is given to read: bytes, taken once from the front, as text or as they are. */
import { decode, encode } from '#vm';

const NEWLINE = 10;

export class StandardInput {
  private data: Uint8Array;
  private at = 0;

  constructor(text: string) {
    this.data = encode(text, 'utf-8', 'surrogatepass');
  }

  /** More has come. */
  append(more: Uint8Array): void {
    const joined = new Uint8Array(this.length + more.length);
    joined.set(this.data.subarray(this.at));
    joined.set(more, this.length);
    this.data = joined;
    this.at = 0;
  }

  /** How many bytes are left. */
  get length(): number {
    return this.data.length - this.at;
  }

  /** Whether a whole line is there. */
  get hasLine(): boolean {
    return this.data.indexOf(NEWLINE, this.at) >= 0;
  }

  /** The next `count` bytes, fewer at the end. */
  take(count: number): Uint8Array {
    const taken = this.data.slice(this.at, this.at + count);
    this.at += taken.length;
    return taken;
  }

  /** All that is left. */
  takeAll(): Uint8Array {
    return this.take(this.length);
  }

  /** How many bytes the next line has, its newline included; 0 at the end. */
  get lineLength(): number {
    const end = this.data.indexOf(NEWLINE, this.at);
    return (end < 0 ? this.data.length : end + 1) - this.at;
  }

  /** The next line as text, '' at the end. */
  line(): string {
    return textOf(this.take(this.lineLength));
  }

  /** The next `count` characters as text, fewer at the end. */
  characters(count: number): string {
    let text = '';
    for (let left = count; left > 0 && this.at < this.data.length; left--) text += this.character();
    return text;
  }

  /** One character; the two of a Windows newline are one. */
  private character(): string {
    const first = this.data[this.at] as number;
    const size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    const isPair = first === 13 && this.data[this.at + 1] === NEWLINE;
    return textOf(this.take(isPair ? 2 : size));
  }
}

/** Every kind of newline becomes `\n`. */
function textOf(data: Uint8Array): string {
  return decode(data, 'utf-8', 'surrogateescape').replace(/\r\n?/g, '\n');
}
