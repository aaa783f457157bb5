/** Frames as Python sees them: their attributes and text. */
import { callerOf } from '../calls.ts';
import { frameType, type PyFrame } from '../frame.ts';
import type { Value } from '../value.ts';
import { NotImplementedError, RuntimeError, raise, ValueError } from './exception.ts';
import { shownLocals } from './frame-locals-proxy.ts';
import { getter, method } from './native.ts';
import { addressText } from './object-type.ts';

getter<PyFrame>(frameType, 'f_code', (_interp, self) => self.code);
getter<PyFrame>(frameType, 'f_generator', (_interp, self) => self.generator);
getter<PyFrame>(
  frameType,
  'f_lineno',
  (_interp, self) => self.line,
  () => {
    throw raise(ValueError, 'f_lineno can only be set in a trace function');
  },
);
getter<PyFrame>(
  frameType,
  'f_trace',
  () => null,
  (_interp, _self, given) => {
    if (given === null || given === undefined) return;
    throw raise(NotImplementedError, 'frames are not traced here: step through the run instead');
  },
);
getter<PyFrame>(frameType, 'f_trace_lines', () => true);
getter<PyFrame>(frameType, 'f_trace_opcodes', () => false);
getter<PyFrame>(frameType, 'f_back', (_interp, self) => callerOf(self));
getter<PyFrame>(frameType, 'f_locals', (_interp, self) => shownLocals(self));
getter<PyFrame>(frameType, 'f_globals', (_interp, self) => self.globals);
getter<PyFrame>(frameType, 'f_builtins', (_interp, self) => self.builtins);
getter<PyFrame>(frameType, 'f_lasti', (_interp, self) => Math.max(0, self.pc - 1) * 2);
method(frameType, 'clear', '(/)', (interp, [self]) => {
  const frame = self as PyFrame;
  const { generator } = frame;
  for (let top = interp.fiber.top; top !== null; top = top.back) {
    if (top === frame) throw raise(RuntimeError, 'cannot clear an executing frame');
  }
  if (generator?.state === 'suspended') throw raise(RuntimeError, 'cannot clear a suspended frame');
  if (frame.locals === null) frame.regs.fill(undefined);
  return null;
});

method(frameType, '__repr__', '(/)', (interp, [self]) => {
  const { code, line } = self as PyFrame;
  const at = addressText(interp, self as Value);
  return `<frame at ${at}, file '${code.code.filename}', line ${line}, code ${code.code.name}>`;
});
