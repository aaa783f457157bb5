/** Where the standard streams lead unless they are led elsewhere: to whoever started the program. What is written is shown by the machine. */
import { ERRNO, FileFault } from './errno.ts';
import type { Kernel } from './kernel.ts';
import { OpenFile } from './open-file.ts';

/** Standard input as it is given to the program: bytes, taken once from the front. */
export interface Input {
  take(count: number): Uint8Array;
}

/** Shows what the program writes. */
export type Show = (stream: 1 | 2, data: Uint8Array) => void;

export class Terminal extends OpenFile {
  readonly what = null;
  /** 0 to read from, 1 and 2 to write to. */
  readonly stream: 0 | 1 | 2;
  readonly input: Input;
  private readonly show: Show;

  constructor(kernel: Kernel, stream: 0 | 1 | 2, input: Input, show: Show) {
    super(kernel);
    this.stream = stream;
    this.input = input;
    this.show = show;
  }

  override read(count: number): Uint8Array {
    if (this.stream !== 0) throw new FileFault(ERRNO.EBADF);
    return this.input.take(count);
  }

  override write(data: Uint8Array): number {
    if (this.stream === 0) throw new FileFault(ERRNO.EBADF);
    this.show(this.stream, data);
    return data.length;
  }
}
