/**
 * How much memory a program's objects take: an estimate, the same on every host, so that a program that collects more and more
 * is ended and not the host. What is new is charged as it comes, roughly; when so much has come that the limit may be
 * reached, everything alive is weighed. What this is not: the size of one container (protocol/room.ts).
 */
import { type Interpreter, LimitReached } from '../interpreter.ts';
import { PyByteArray } from '../objects/bytes-like.ts';
import { PyBytes, type PyObject, type Value } from '../value.ts';
import { rootsOf } from './reach.ts';

/** Bytes that an object takes beside what it refers to, in the mean. */
const OBJECT = 160;
/** Bytes that one reference takes in a list, dict or instance, in the mean. */
const REFERENCE = 16;
/** Texts up to this length are not told apart: each time they are referred to they weigh half of it. */
const SHORT_TEXT = 64;
/** Bytes that an instruction makes, at most and in the long run. */
const PER_INSTRUCTION = 32;

/** So many instructions have been run: `LimitReached` when what is alive has become too much. */
export function chargeInstructions(interp: Interpreter, count: number): void {
  charge(interp, count * PER_INSTRUCTION);
}

/** So many bytes are about to be taken; `LimitReached` when what is alive has become too much. */
export function charge(interp: Interpreter, bytes: number): void {
  interp.unweighed += bytes;
  if (interp.unweighed < interp.spareBytes) return;
  const { memory } = interp.limits;
  const alive = weigh(interp, memory) + bytes;
  if (alive > memory) throw new LimitReached('memory', `the limit of ${memory} bytes of memory was reached`);
  interp.unweighed = 0;
  interp.spareBytes = Math.max(memory - alive, memory / 4);
}

/** Bytes of everything alive; at most a little more than `enough`. */
function weigh(interp: Interpreter, enough: number): number {
  const found = new Set<PyObject>();
  const texts = new Set<string>();
  const open: PyObject[] = [];
  let bytes = 0;
  const visit = (value: Value | undefined): void => {
    bytes += REFERENCE;
    if (typeof value === 'string') {
      if (value.length <= SHORT_TEXT) bytes += SHORT_TEXT / 2;
      else if (!texts.has(value)) {
        texts.add(value);
        bytes += value.length;
      }
    } else if (typeof value === 'object' && value !== null && !found.has(value)) {
      found.add(value);
      open.push(value);
      bytes += OBJECT + rawBytes(value);
    }
  };
  for (const root of rootsOf(interp)) visit(root);
  for (let next = open.pop(); next !== undefined && bytes <= enough; next = open.pop()) next.traverse(visit);
  return bytes;
}

function rawBytes(object: PyObject): number {
  if (object instanceof PyBytes) return object.bytes.length;
  return object instanceof PyByteArray ? object.data.length : 0;
}
