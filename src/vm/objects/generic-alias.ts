/** The object behind `list[int]`. Its behaviour is in generic-alias-type.ts. */
import { PyObject, PyTuple, type Value, type Visit } from '../value.ts';
import { tuple } from './make.ts';
import { builtinType } from './type.ts';

export const genericAliasType = builtinType('GenericAlias', 'native', undefined, 'types');

export class PyGenericAlias extends PyObject {
  readonly origin: Value;
  readonly args: PyTuple;
  /** `*list[int]`: what unpacking it gives. */
  readonly unpacked: boolean;
  /** The type parameters in the arguments, once somebody has asked. */
  parameters: PyTuple | null = null;
  constructor(origin: Value, args: PyTuple, unpacked = false, type = genericAliasType) {
    super(type);
    this.origin = origin;
    this.args = args;
    this.unpacked = unpacked;
  }

  override traverse(visit: Visit): void {
    visit(this.origin);
    visit(this.args);
    super.traverse(visit);
  }
}

/** `origin[item]` */
export function genericAlias(origin: Value, item: Value): PyGenericAlias {
  return new PyGenericAlias(origin, item instanceof PyTuple ? item : tuple([item]));
}

/** What an alias answers itself; for every other attribute it asks its origin. */
export const OWN_ATTRIBUTES: ReadonlySet<string> = new Set(
  `__class__ __origin__ __args__ __unpacked__ __parameters__ __typing_unpacked_tuple_args__ __mro_entries__ __reduce_ex__
  __reduce__ __bases__ __copy__ __deepcopy__`.split(/\s+/),
);
