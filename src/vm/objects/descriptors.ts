/**
 * The objects that decide what an attribute is when it is found on a class: property, classmethod, staticmethod, the
 * places of `__slots__`, and super. The rules of looking up are in protocol/attribute.ts.
 */
import { PyObject, type Value, type Visit } from '../value.ts';
import { builtinType, type PyType } from './type.ts';

export const propertyType = builtinType('property');
export const classMethodType = builtinType('classmethod');
export const staticMethodType = builtinType('staticmethod');
export const memberType = builtinType('member_descriptor');
export const superType = builtinType('super');
classMethodType.hasDict = true;
staticMethodType.hasDict = true;

export class PyProperty extends PyObject {
  get: Value;
  set: Value;
  delete: Value;
  doc: Value;
  /** The attribute's name, from `__set_name__` or the getter: for messages. */
  name: string | null = null;
  constructor(type: PyType, get: Value, set: Value, del: Value, doc: Value) {
    super(type);
    this.get = get;
    this.set = set;
    this.delete = del;
    this.doc = doc;
  }

  override traverse(visit: Visit): void {
    visit(this.get);
    visit(this.set);
    visit(this.delete);
    visit(this.doc);
    super.traverse(visit);
  }
}

/** classmethod and staticmethod objects. */
export class PyWrappedMethod extends PyObject {
  callable: Value;
  constructor(type: PyType, callable: Value) {
    super(type);
    this.callable = callable;
  }

  override traverse(visit: Visit): void {
    visit(this.callable);
    super.traverse(visit);
  }
}

/** One place of `__slots__`. */
export class PyMember extends PyObject {
  readonly name: string;
  readonly owner: PyType;
  readonly index: number;
  constructor(name: string, owner: PyType, index: number) {
    super(memberType);
    this.name = name;
    this.owner = owner;
    this.index = index;
  }

  override traverse(visit: Visit): void {
    visit(this.owner);
  }
}

/** super(cls, obj): looks up behind `cls` in the mro of `objectType`. */
export class PySuper extends PyObject {
  readonly cls: PyType;
  readonly self: Value;
  readonly startType: PyType;
  constructor(type: PyType, cls: PyType, self: Value, startType: PyType) {
    super(type);
    this.cls = cls;
    this.self = self;
    this.startType = startType;
  }

  override traverse(visit: Visit): void {
    visit(this.self);
    visit(this.cls);
    visit(this.startType);
    super.traverse(visit);
  }
}
