/** Frames as Python sees them: their attributes and text. */
import { callerOf } from '../calls.ts';
import { frameType, type PyFrame } from '../frame.ts';
import { localsDict } from '../frame-locals.ts';
import type { Value } from '../value.ts';
import { getter, method } from './native.ts';
import { addressText } from './object-type.ts';

getter<PyFrame>(frameType, 'f_code', (_interp, self) => self.code);
getter<PyFrame>(frameType, 'f_generator', (_interp, self) => self.generator);
getter<PyFrame>(frameType, 'f_lineno', (_interp, self) => self.line);
getter<PyFrame>(frameType, 'f_trace', () => null);
getter<PyFrame>(frameType, 'f_back', (_interp, self) => callerOf(self));
getter<PyFrame>(frameType, 'f_locals', (_interp, self) => localsDict(self));
getter<PyFrame>(frameType, 'f_globals', (_interp, self) => self.globals);
getter<PyFrame>(frameType, 'f_builtins', (_interp, self) => self.builtins);
getter<PyFrame>(frameType, 'f_lasti', (_interp, self) => Math.max(0, self.pc - 1) * 2);
method(frameType, '__repr__', '(/)', (interp, [self]) => {
  const { code, line } = self as PyFrame;
  const at = addressText(interp, self as Value);
  return `<frame at ${at}, file '${code.code.filename}', line ${line}, code ${code.code.name}>`;
});
