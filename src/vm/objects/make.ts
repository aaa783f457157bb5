/** Short words for making values of the built-in types from host values. */
import { PyBytes, PyCell, PyFloat, PyList, PyTuple, type Value } from '../value.ts';
import { PyDict } from './dict.ts';
import { bytesType, cellType, dictType, floatType, listType, tupleType } from './type.ts';

export const float = (value: number) => new PyFloat(floatType, value);
export const tuple = (items: readonly Value[]) => new PyTuple(tupleType, items);
export const list = (items: Value[]) => new PyList(listType, items);
export const bytes = (data: Uint8Array) => new PyBytes(bytesType, data);
export const dict = () => new PyDict(dictType);
export const cell = () => new PyCell(cellType);

/** An int from a host bigint: a number when it fits. */
export function intFromBig(value: bigint): number | bigint {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
}
