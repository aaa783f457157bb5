"""Questions about live objects. https://docs.python.org/3/library/inspect.html

Here are the short answers. Signatures, source texts and what is asked of classes come from modules of their own when
they are first asked for. Left out: running the module as a program.
"""
import sys
import types

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 0x1, 0x2, 0x4, 0x8, 0x10, 0x20
CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 0x40, 0x80, 0x100, 0x200
CO_HAS_DOCSTRING, CO_METHOD = 0x4000000, 0x8000000
TPFLAGS_IS_ABSTRACT = 1 << 20

AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = 'AGEN_CREATED', 'AGEN_RUNNING', 'AGEN_SUSPENDED', 'AGEN_CLOSED'
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED'
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'

_LATER = {
    '_inspect_signature': (
        'BoundArguments', 'Parameter', 'Signature', '_ParameterKind', '_empty', '_signature_from_callable',
        'formatannotation', 'formatannotationrelativeto', 'signature'),
    '_inspect_arguments': (
        'ArgInfo', 'Arguments', 'FullArgSpec', 'formatargvalues', 'getargs', 'getargvalues', 'getcallargs',
        'getfullargspec'),
    '_inspect_source': (
        'BlockFinder', 'ClassFoundException', 'EndOfBlock', 'FrameInfo', 'Traceback', 'findsource', 'getabsfile',
        'getblock', 'getcomments', 'getfile', 'getframeinfo', 'getinnerframes', 'getlineno', 'getmodule',
        'getmodulename', 'getouterframes', 'getsource', 'getsourcefile', 'getsourcelines', 'indentsize', 'stack',
        'trace', 'modulesbyfile'),
    '_inspect_classes': (
        'Attribute', 'BufferFlags', 'ClosureVars', 'classify_class_attrs', 'getattr_static', 'getclasstree',
        'getclosurevars', 'getmembers', 'getmembers_static', 'walktree', '_finddoc'),
    'annotationlib': ('get_annotations',),
}

__all__ = [
    'AGEN_CLOSED', 'AGEN_CREATED', 'AGEN_RUNNING', 'AGEN_SUSPENDED', 'ArgInfo', 'Arguments', 'Attribute',
    'BlockFinder', 'BoundArguments', 'BufferFlags', 'CORO_CLOSED', 'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED',
    'CO_ASYNC_GENERATOR', 'CO_COROUTINE', 'CO_GENERATOR', 'CO_ITERABLE_COROUTINE', 'CO_NESTED', 'CO_NEWLOCALS',
    'CO_NOFREE', 'CO_OPTIMIZED', 'CO_VARARGS', 'CO_VARKEYWORDS', 'CO_HAS_DOCSTRING', 'CO_METHOD',
    'ClassFoundException', 'ClosureVars', 'EndOfBlock', 'FrameInfo', 'FullArgSpec', 'GEN_CLOSED', 'GEN_CREATED',
    'GEN_RUNNING', 'GEN_SUSPENDED', 'Parameter', 'Signature', 'TPFLAGS_IS_ABSTRACT', 'Traceback',
    'classify_class_attrs', 'cleandoc', 'currentframe', 'findsource', 'formatannotation',
    'formatannotationrelativeto', 'formatargvalues', 'get_annotations', 'getabsfile', 'getargs', 'getargvalues',
    'getasyncgenlocals', 'getasyncgenstate', 'getattr_static', 'getblock', 'getcallargs', 'getclasstree',
    'getclosurevars', 'getcomments', 'getcoroutinelocals', 'getcoroutinestate', 'getdoc', 'getfile', 'getframeinfo',
    'getfullargspec', 'getgeneratorlocals', 'getgeneratorstate', 'getinnerframes', 'getlineno', 'getmembers',
    'getmembers_static', 'getmodule', 'getmodulename', 'getmro', 'getouterframes', 'getsource', 'getsourcefile',
    'getsourcelines', 'indentsize', 'isabstract', 'isasyncgen', 'isasyncgenfunction', 'isawaitable', 'isbuiltin',
    'isclass', 'iscode', 'iscoroutine', 'iscoroutinefunction', 'isdatadescriptor', 'isframe', 'isfunction',
    'isgenerator', 'isgeneratorfunction', 'isgetsetdescriptor', 'ismemberdescriptor', 'ismethod',
    'ismethoddescriptor', 'ismethodwrapper', 'ismodule', 'ispackage', 'isroutine', 'istraceback',
    'markcoroutinefunction', 'signature', 'stack', 'trace', 'unwrap', 'walktree',
]


def __getattr__(name):
    for module, names in _LATER.items():
        if name in names:
            value = globals()[name] = getattr(__import__(module), name)
            return value
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def __dir__():
    return sorted({*globals(), *__all__})


def ismodule(object): return isinstance(object, types.ModuleType)
def isclass(object): return isinstance(object, type)
def ismethod(object): return isinstance(object, types.MethodType)
def ispackage(object): return ismodule(object) and hasattr(object, '__path__')
def isfunction(object): return isinstance(object, types.FunctionType)
def ismemberdescriptor(object): return isinstance(object, types.MemberDescriptorType)
def isgetsetdescriptor(object): return isinstance(object, types.GetSetDescriptorType)
def isasyncgen(object): return isinstance(object, types.AsyncGeneratorType)
def isgenerator(object): return isinstance(object, types.GeneratorType)
def iscoroutine(object): return isinstance(object, types.CoroutineType)
def istraceback(object): return isinstance(object, types.TracebackType)
def isframe(object): return isinstance(object, types.FrameType)
def iscode(object): return isinstance(object, types.CodeType)
def isbuiltin(object): return isinstance(object, types.BuiltinFunctionType)
def ismethodwrapper(object): return isinstance(object, types.MethodWrapperType)


def ismethoddescriptor(object):
    """Whether it binds to an instance and is neither a function, a method nor a class; a value of its own wins over it."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__get__') and not hasattr(kind, '__set__') and not hasattr(kind, '__delete__')


def isdatadescriptor(object):
    """Whether it answers when an attribute is set or deleted."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), '__set__') or hasattr(type(object), '__delete__')


def isroutine(object):
    """Whether it is a function or method of any kind."""
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
            or ismethodwrapper(object))


def isabstract(object):
    """Whether it is a class that has abstract methods."""
    if not isclass(object):
        return False
    if '__abstractmethods__' in object.__dict__:
        return bool(object.__abstractmethods__)
    from abc import ABCMeta
    if not issubclass(type(object), ABCMeta):
        return False
    if any(getattr(value, '__isabstractmethod__', False) for value in object.__dict__.values()):
        return True
    return any(getattr(getattr(object, name, None), '__isabstractmethod__', False)
               for base in object.__bases__ for name in getattr(base, '__abstractmethods__', ()))


def _innermost(function):
    """The function within methods, functools.partial objects and partial methods."""
    while ismethod(function):
        function = function.__func__
    functools = sys.modules.get('functools')
    return function if functools is None else functools._unwrap_partial(function)


def _is_functionlike(object):
    """Whether it has all that a function has, as functions compiled from Python by others do."""
    if not callable(object) or isclass(object):
        return False
    missing = ()
    return (iscode(getattr(object, '__code__', None)) and isinstance(getattr(object, '__name__', None), str)
            and isinstance(getattr(object, '__defaults__', missing), (tuple, types.NoneType))
            and isinstance(getattr(object, '__kwdefaults__', missing), (dict, types.NoneType)))


def _has_code_flag(f, flag):
    if not isfunction(f) or f.__dict__:
        functools = sys.modules.get('functools')
        if functools is not None:
            f = functools._unwrap_partialmethod(f)
        f = _innermost(f)
        if not isfunction(f) and not _is_functionlike(f):
            return False
    return bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj): return _has_code_flag(obj, CO_GENERATOR)
def isasyncgenfunction(obj): return _has_code_flag(obj, CO_ASYNC_GENERATOR)


_is_coroutine_mark = object()


def markcoroutinefunction(func):
    """Makes `iscoroutinefunction` say yes of a function that returns a coroutine."""
    if hasattr(func, '__func__'):
        func = func.__func__
    func._is_coroutine_marker = _is_coroutine_mark
    return func


def iscoroutinefunction(obj):
    """Whether calling it makes a coroutine."""
    if _has_code_flag(obj, CO_COROUTINE):
        return True
    return getattr(_innermost(obj), '_is_coroutine_marker', None) is _is_coroutine_mark


def isawaitable(object):
    return (iscoroutine(object) or isgenerator(object) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
            or hasattr(type(object), '__await__'))


def getmro(cls):
    return cls.__mro__


def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


def unwrap(func, *, stop=None):
    """What decorators that set `__wrapped__` were put around; `stop` may end the search earlier."""
    first = func
    seen = {id(func): func}
    while not isclass(func) and hasattr(func, '__wrapped__'):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError(f'wrapper loop when unwrapping {first!r}')
        seen[id(func)] = func
    return func


def _state_of(word, running, suspended, frame):
    if running:
        return f'{word}_RUNNING'
    if suspended:
        return f'{word}_SUSPENDED'
    return f'{word}_CLOSED' if frame is None else f'{word}_CREATED'


def getgeneratorstate(generator):
    return _state_of('GEN', generator.gi_running, generator.gi_suspended, generator.gi_frame)


def getcoroutinestate(coroutine):
    return _state_of('CORO', coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame)


def getasyncgenstate(agen):
    return _state_of('AGEN', agen.ag_running, agen.ag_suspended, agen.ag_frame)


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f'{generator!r} is not a Python generator')
    frame = getattr(generator, 'gi_frame', None)
    return {} if frame is None else frame.f_locals


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, 'cr_frame', None)
    return {} if frame is None else frame.f_locals


def getasyncgenlocals(agen):
    if not isasyncgen(agen):
        raise TypeError(f'{agen!r} is not a Python async generator')
    frame = getattr(agen, 'ag_frame', None)
    return {} if frame is None else frame.f_locals


def getdoc(object):
    """The documentation of an object without its indentation, or that of what it overrides."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        from _inspect_classes import _finddoc
        try:
            doc = _finddoc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    """Without the indentation that the source gave it."""
    lines = doc.expandtabs().split('\n')
    indents = [len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.strip(' ')]
    margin = min(indents, default=0)
    lines = [lines[0].lstrip(' '), *(line[margin:] for line in lines[1:])]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)
