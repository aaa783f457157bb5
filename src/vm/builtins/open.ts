/** open(): the one of the io module, which is imported when a program first opens something. */
import type { Interpreter } from '../interpreter.ts';
import { native } from '../objects/native.ts';
import { getAttr } from '../protocol/attribute.ts';
import { invoke } from '../protocol/invoke.ts';
import { wait } from '../protocol/operators.ts';
import type { Keywords, Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';

export const open = native('open', null, (interp, args, keywords) => openBy(interp, args, keywords));
open.module = '_io';

function* openBy(interp: Interpreter, args: Value[], keywords: Keywords | null): Resumable {
  const importName = interp.importName as NonNullable<Interpreter['importName']>;
  const io = yield* wait(importName('io', 0, null, interp.builtins));
  return yield* wait(invoke(interp, yield* wait(getAttr(interp, io, 'open')), args, keywords));
}
