/** Warnings from native code, by way of the warnings module: its filters, and what the program has put in its place. */
import type { Interpreter } from '../interpreter.ts';
import { lateImport } from '../late-import.ts';
import type { Resumable } from '../resumable.ts';
import type { Value } from '../value.ts';
import { getAttr } from './attribute.ts';
import { invoke } from './invoke.ts';
import { wait } from './operators.ts';

/** Calls a function of the warnings module. An interpreter that imports nothing has nobody to tell. */
export function* tellWarnings(
  interp: Interpreter,
  name: string,
  args: Value[],
  keywords?: Map<string, Value>,
): Resumable<void> {
  if (interp.importName === null) return;
  const warnings = yield* wait(lateImport(interp, interp.importName('warnings', 0, null, interp.builtins)));
  yield* wait(invoke(interp, yield* wait(getAttr(interp, warnings, name)), args, keywords));
}
