/** The module `_types`: the types of objects that the interpreter itself makes, for `types`; and how to make a coroutine of a generator. */
import {
  asyncGeneratorType,
  builtinFunctionType,
  builtinType,
  cellType,
  classMethodDescriptorType,
  codeType,
  coroutineType,
  ellipsisType,
  frameType,
  functionType,
  generatorType,
  genericAliasType,
  getSetType,
  interpolationType,
  memberType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  moduleType,
  native,
  noneType,
  notImplementedType,
  PyCode,
  PyFunction,
  PyType,
  raise,
  simpleNamespaceType,
  TypeError,
  templateType,
  tracebackType,
  unionType,
  wrapperDescriptorType,
} from '#vm';
import type { ModuleBuilder } from './modules.ts';

/** CPython's CO_ITERABLE_COROUTINE and CO_GENERATOR. */
const ITERABLE_COROUTINE = 0x100;
const GENERATOR = 0x20;

/** A generator function whose generators can be awaited: its code with the flag set. */
const iterableCoroutine = native('_iterable_coroutine', '(function, /)', (_interp, [fn]) => {
  if (!(fn instanceof PyFunction)) throw raise(TypeError, 'types.coroutine() expects a callable');
  const { code } = fn.code;
  if ((code.flags & GENERATOR) !== 0) fn.code = new PyCode({ ...code, flags: code.flags | ITERABLE_COROUTINE });
  return fn;
});

/** Makes errors name classes with their module, as CPython does those that are written in C. */
const nameInFull = native('name_in_full', null, (_interp, classes) => {
  for (const cls of classes) if (cls instanceof PyType) cls.name = `${cls.module}.${cls.qualname}`;
  return null;
});

/** count_as(cls, other): what `match` takes instances of `other` for, those of `cls` are too. Text says it outright. */
const countAs = native('count_as', '(cls, other, /)', (_interp, [cls, other]) => {
  if (!(cls instanceof PyType) || !cls.heap) return null;
  if (other === 'mapping' || other === 'sequence') cls.countsAs = other;
  else if (other instanceof PyType) cls.countsAs ??= other.mro.find((base) => base.countsAs !== null)?.countsAs ?? null;
  return null;
});

/** CPython keeps pointers of C in such objects. */
const capsuleType = builtinType('PyCapsule');

/** The module `_template`: the types of what a t-string makes. */
export const templateCore: ModuleBuilder = () => ({ Template: templateType, Interpolation: interpolationType });

export const typesCore: ModuleBuilder = () => ({
  count_as: countAs,
  name_in_full: nameInFull,
  AsyncGeneratorType: asyncGeneratorType,
  BuiltinFunctionType: builtinFunctionType,
  CapsuleType: capsuleType,
  CellType: cellType,
  ClassMethodDescriptorType: classMethodDescriptorType,
  CodeType: codeType,
  CoroutineType: coroutineType,
  EllipsisType: ellipsisType,
  FrameType: frameType,
  FunctionType: functionType,
  GeneratorType: generatorType,
  GenericAlias: genericAliasType,
  GetSetDescriptorType: getSetType,
  MemberDescriptorType: memberType,
  MethodDescriptorType: methodDescriptorType,
  MethodType: methodType,
  MethodWrapperType: methodWrapperType,
  ModuleType: moduleType,
  NoneType: noneType,
  NotImplementedType: notImplementedType,
  SimpleNamespace: simpleNamespaceType,
  TracebackType: tracebackType,
  UnionType: unionType,
  WrapperDescriptorType: wrapperDescriptorType,
  _iterable_coroutine: iterableCoroutine,
});
