/** open(): written in `_io`, which is imported when a program first opens something. */
import type { Interpreter } from '../interpreter.ts';
import { raise, TypeError } from '../objects/exception.ts';
import { native } from '../objects/native.ts';
import { getAttr } from '../protocol/attribute.ts';
import { invoke } from '../protocol/invoke.ts';
import { wait } from '../protocol/operators.ts';
import type { Keywords, Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';

export const open = native('open', null, (interp, args, keywords) => openBy(interp, args, keywords));
open.module = '_io';

function* openBy(interp: Interpreter, args: Value[], keywords: Keywords | null): Resumable {
  if (args.length === 0 && keywords?.has('file') !== true) {
    throw raise(TypeError, "open() missing required argument 'file' (pos 1)");
  }
  const importName = interp.importName as NonNullable<Interpreter['importName']>;
  const io = yield* wait(importName('_io', 0, null, interp.builtins));
  return yield* wait(invoke(interp, yield* wait(getAttr(interp, io, '_open')), args, keywords));
}
