/** print(): joins the texts of its arguments and hands them to a stream. */
import type { Interpreter } from '../interpreter.ts';
import { knownKeywords } from '../objects/arguments.ts';
import { raise, TypeError } from '../objects/exception.ts';
import { native } from '../objects/native.ts';
import { typeOf } from '../objects/type.ts';
import { getAttr } from '../protocol/attribute.ts';
import { encode } from '../protocol/codecs.ts';
import { invoke } from '../protocol/invoke.ts';
import { truth, wait } from '../protocol/operators.ts';
import { settle } from '../protocol/settle.ts';
import { str } from '../protocol/text.ts';
import { isResumable, type Keywords, type Resumable } from '../resumable.ts';
import { PyStr, type Value } from '../value.ts';
import { replacedStream } from './standard-streams.ts';

/** A separator or end: None and left out mean the usual one. */
function textOption(keywords: Keywords | null, name: string, usual: string): string {
  const given = keywords?.get(name);
  if (given === undefined || given === null) return usual;
  if (typeof given === 'string') return given;
  if (given instanceof PyStr) return given.value;
  throw raise(TypeError, `${name} must be None or a string, not ${typeOf(given).name}`);
}

export const print = native('print', null, (interp, args, keywords) => {
  knownKeywords('print', keywords, 'sep', 'end', 'file', 'flush');
  const sep = textOption(keywords, 'sep', ' ');
  const end = textOption(keywords, 'end', '\n');
  const given = keywords?.get('file') ?? null;
  const file = given ?? replacedStream(interp, 'stdout');
  if (file === null) return null;
  if (file !== undefined) return settle(printTo(interp, file, args, sep, end, keywords?.get('flush') ?? false));
  return settle(printToStdout(interp, args, sep, end));
});

const LONE_SURROGATE = /\p{Surrogate}/u;

/** The text itself; UnicodeEncodeError where UTF-8 has nothing for it. */
function encodable(text: string): string {
  if (LONE_SURROGATE.test(text)) encode(text, 'utf-8', 'strict');
  return text;
}

/** All in one piece, but that what was said before is out when a `__str__` runs, which may print or raise. */
function* printToStdout(interp: Interpreter, args: readonly Value[], sep: string, end: string): Resumable<null> {
  let text = '';
  try {
    for (let i = 0; i < args.length; i++) {
      if (i > 0) text += sep;
      const shown = str(interp, args[i] as Value);
      if (isResumable(shown) && text !== '') {
        interp.host.write(1, text);
        text = '';
      }
      text += encodable(yield* wait(shown));
    }
    text += end;
  } finally {
    if (text !== '') interp.host.write(1, text);
  }
  return null;
}

/** Each piece is a write of its own, as in CPython. */
function* printTo(
  interp: Interpreter,
  file: Value,
  args: readonly Value[],
  sep: string,
  end: string,
  flush: Value,
): Resumable<null> {
  const write = yield* wait(getAttr(interp, file, 'write'));
  for (let i = 0; i < args.length; i++) {
    if (i > 0) yield* wait(invoke(interp, write, [sep]));
    yield* wait(invoke(interp, write, [yield* wait(str(interp, args[i] as Value))]));
  }
  yield* wait(invoke(interp, write, [end]));
  if (yield* wait(truth(interp, flush))) {
    yield* wait(invoke(interp, yield* wait(getAttr(interp, file, 'flush')), []));
  }
  return null;
}
