/** traceback objects as Python sees them. How they are printed is in protocol/traceback.ts. */

import { PyFrame } from '../frame.ts';
import { lineAt } from '../protocol/traceback-entries.ts';
import type { Value } from '../value.ts';
import { PyTraceback, raise, TypeError, tracebackType, ValueError } from './exception.ts';
import { getter, staticMethod } from './native.ts';
import { typeOf } from './type.ts';

staticMethod(
  tracebackType,
  '__new__',
  '(tb_next, tb_frame, tb_lasti, tb_lineno)',
  (_interp, [, next, frame, lasti]) => {
    if (next !== null && !(next instanceof PyTraceback)) {
      throw raise(TypeError, `expected traceback object or None, got '${typeOf(next as Value).name}'`);
    }
    if (!(frame instanceof PyFrame)) {
      throw raise(TypeError, `traceback() argument 'tb_frame' must be frame, not ${typeOf(frame as Value).name}`);
    }
    return new PyTraceback(frame, Number(lasti) / 2, next);
  },
);

getter<PyTraceback>(tracebackType, 'tb_frame', (_interp, self) => self.frame);
/** CPython counts bytes, two to an instruction. */
getter<PyTraceback>(tracebackType, 'tb_lasti', (_interp, self) => self.lasti * 2);
getter<PyTraceback>(tracebackType, 'tb_lineno', (_interp, self) => lineAt(self));
getter<PyTraceback>(
  tracebackType,
  'tb_next',
  (_interp, self) => self.next,
  (_interp, self, value) => {
    if (value === undefined) throw raise(TypeError, "can't delete tb_next attribute");
    if (value !== null && !(value instanceof PyTraceback)) {
      throw raise(TypeError, `expected traceback object, got '${typeOf(value).name}'`);
    }
    for (let link = value; link !== null; link = link.next) {
      if (link === self) throw raise(ValueError, 'traceback loop detected');
    }
    self.next = value;
  },
);
