import types
def t(f, *args, **kw):
    try: print(repr(f(*args, **kw)))
    except BaseException as error: print(type(error).__name__, '|', error)
for name in 'FunctionType LambdaType CodeType MappingProxyType SimpleNamespace CellType GeneratorType CoroutineType AsyncGeneratorType MethodType BuiltinFunctionType BuiltinMethodType WrapperDescriptorType MethodWrapperType MethodDescriptorType ClassMethodDescriptorType ModuleType TracebackType FrameType GetSetDescriptorType MemberDescriptorType GenericAlias UnionType EllipsisType NoneType NotImplementedType'.split():
    print(name, end=' '); t(getattr, types, name)
def f():
    yield
t(isinstance, f, types.FunctionType)
t(isinstance, f(), types.GeneratorType)
t(isinstance, len, types.BuiltinFunctionType)
t(isinstance, [].append, types.BuiltinMethodType)
t(isinstance, int | str, types.UnionType)
t(lambda: types.MethodType(len, 'abc')())
