/** slice: three values that say which items. Its methods are in slice-type.ts, fitting one to a sequence in protocol/slicing.ts. */
import { PyObject, type Value, type Visit } from '../value.ts';
import { sliceType } from './type.ts';

export class PySlice extends PyObject {
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;
  constructor(start: Value, stop: Value, step: Value) {
    super(sliceType);
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  override traverse(visit: Visit): void {
    visit(this.start);
    visit(this.stop);
    visit(this.step);
  }
}
