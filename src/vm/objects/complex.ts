/** complex: the object. Its methods are in complex-type.ts. */
import { PyObject } from '../value.ts';
import { complexType, type PyType } from './type.ts';

export class PyComplex extends PyObject {
  readonly real: number;
  readonly imag: number;
  constructor(type: PyType, real: number, imag: number) {
    super(type);
    this.real = real;
    this.imag = imag;
  }
}

export const complex = (real: number, imag: number) => new PyComplex(complexType, real, imag);
