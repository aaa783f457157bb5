/**
 * What a process has printed and nobody has seen: where its standard output or error does not lead to whoever started the
 * program but into a pipe, a file or a socket, it is kept back as CPython's buffers keep it, first as text and then as
 * bytes. fork() copies it; a process that ends at once loses it.
 */
import { FileFault, type OpenFile, Terminal } from '#kernel';
import { decode, encode, type Interpreter, type Resumable } from '#vm';
import { servicesOf } from './services.ts';
import { writeTo } from './system-call.ts';

/** Standard output or error. */
export type Output = 1 | 2;

/** io.DEFAULT_BUFFER_SIZE */
const MOST_BYTES = 128 * 1024;
/** What a TextIOWrapper keeps before it hands it on. */
const MOST_TEXT = 8192;

class Kept {
  parts: Uint8Array[] = [];
  size = 0;

  add(data: Uint8Array): void {
    this.parts.push(data);
    this.size += data.length;
  }

  takeAll(): Uint8Array {
    const whole = new Uint8Array(this.size);
    let at = 0;
    for (const part of this.parts) {
      whole.set(part, at);
      at += part.length;
    }
    this.parts = [];
    this.size = 0;
    return whole;
  }
}

class KeptBack {
  readonly text = new Kept();
  readonly bytes = new Kept();
}

function keptBack(interp: Interpreter, fd: Output): KeptBack {
  const key = `<output ${fd}>`;
  let found = interp.moduleState.get(key) as KeptBack | undefined;
  if (found === undefined) {
    found = new KeptBack();
    interp.moduleState.set(key, found);
  }
  return found;
}

function terminalAt(file: OpenFile | undefined): Terminal | null {
  return file instanceof Terminal ? file : null;
}

/** Where text is shown as soon as it is written; null where it is kept back. */
export function shownBy(interp: Interpreter, fd: Output): Terminal | null {
  const terminal = terminalAt(servicesOf(interp).process.descriptors.find(fd));
  if (terminal === null) return null;
  const { text, bytes } = keptBack(interp, fd);
  return text.size + bytes.size > 0 ? null : terminal;
}

/** Keeps text back; true when it should be written now. */
export function keepText(interp: Interpreter, fd: Output, data: Uint8Array): boolean {
  const { text, bytes } = keptBack(interp, fd);
  text.add(data);
  if (text.size > MOST_TEXT) bytes.add(text.takeAll());
  return bytes.size > MOST_BYTES;
}

/** Keeps bytes back; true when they should be written now. */
export function keepBytes(interp: Interpreter, fd: Output, data: Uint8Array): boolean {
  const { bytes } = keptBack(interp, fd);
  bytes.add(data);
  return bytes.size > MOST_BYTES;
}

/** Hands the text on, so that it is written next. */
export function endText(interp: Interpreter, fd: Output): void {
  const { text, bytes } = keptBack(interp, fd);
  if (text.size > 0) bytes.add(text.takeAll());
}

/** Writes the bytes that were kept back; they stay when that fails. */
export function* writeKept(interp: Interpreter, fd: Output): Resumable<void> {
  const { bytes } = keptBack(interp, fd);
  if (bytes.size === 0) return;
  const all = bytes.takeAll();
  const terminal = terminalAt(servicesOf(interp).process.descriptors.find(fd));
  if (terminal !== null) {
    interp.host.write(fd, decode(all, 'utf-8', 'surrogateescape'));
    return;
  }
  try {
    yield* writeTo(interp, fd, all);
  } catch (failure) {
    bytes.add(all);
    throw failure;
  }
}

/** Text from native code that cannot wait: what finds no room is kept back. */
export function writeAtOnce(interp: Interpreter, fd: Output, text: string): void {
  keepText(interp, fd, encode(text, 'utf-8', 'surrogatepass'));
  if (fd === 1) return;
  endText(interp, fd);
  const { bytes } = keptBack(interp, fd);
  const all = bytes.takeAll();
  try {
    const taken = servicesOf(interp).process.descriptors.find(fd)?.write(all) ?? 0;
    if (taken < all.length) bytes.add(all.slice(taken));
  } catch (fault) {
    if (!(fault instanceof FileFault)) throw fault;
  }
}
