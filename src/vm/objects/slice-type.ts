/** slice: its constructor, methods and comparisons. */
import { asIndex } from '../protocol/arithmetic.ts';
import { hashItems } from '../protocol/hash.ts';
import { after } from '../protocol/invoke.ts';
import { compareItems, guardedRepr, reprItems } from '../protocol/sequence.ts';
import { settle } from '../protocol/settle.ts';
import { bigIndices } from '../protocol/slicing.ts';
import type { Value } from '../value.ts';
import { expectCount, noKeywords, readOnly } from './arguments.ts';
import { raise, ValueError } from './exception.ts';
import { intFromBig, tuple } from './make.ts';
import { COMPARE_METHODS, getter, method, staticMethod } from './native.ts';
import { PySlice } from './slice.ts';
import { NotImplemented, sliceType } from './type.ts';

const parts = (slice: PySlice): readonly Value[] => [slice.start, slice.stop, slice.step];

staticMethod(sliceType, '__new__', null, (_interp, args, keywords) => {
  noKeywords('slice', keywords);
  expectCount('slice', args.length - 1, 1, 3);
  const [, first, second, third = null] = args as [Value, Value, Value?, Value?];
  return second === undefined ? new PySlice(null, first, null) : new PySlice(first, second, third);
});

getter(sliceType, 'start', (_interp, self: PySlice) => self.start, readOnly);
getter(sliceType, 'stop', (_interp, self: PySlice) => self.stop, readOnly);
getter(sliceType, 'step', (_interp, self: PySlice) => self.step, readOnly);

method(sliceType, 'indices', '(object, /)', (interp, [self, length]) =>
  after(asIndex(interp, length as Value), (n) => {
    if (n < 0) throw raise(ValueError, 'length should not be negative');
    return after(settle(bigIndices(interp, self as PySlice, BigInt(n))), (bounds) => tuple(bounds.map(intFromBig)));
  }),
);

method(sliceType, '__repr__', '(/)', (interp, [self]) =>
  guardedRepr(interp, self as PySlice, 'slice(...)', function* () {
    return `slice(${yield* reprItems(interp, () => parts(self as PySlice))})`;
  }),
);

method(sliceType, '__hash__', '(/)', (interp, [self]) => settle(hashItems(interp, parts(self as PySlice), false)));

for (const [op, name] of COMPARE_METHODS.entries()) {
  method(sliceType, name, '(value, /)', (interp, [self, other]) =>
    other instanceof PySlice ? compareItems(interp, op, parts(self as PySlice), parts(other)) : NotImplemented,
  );
}
