"""Questions about live objects. Left out: signatures, source code, frames."""
import types

CO_GENERATOR = 0x20
CO_COROUTINE = 0x80
CO_ITERABLE_COROUTINE = 0x100
CO_ASYNC_GENERATOR = 0x200


def _has_flag(obj, flag):
    while isinstance(obj, types.MethodType):
        obj = obj.__func__
    code = getattr(obj, '__code__', None)
    return code is not None and bool(code.co_flags & flag)


def isfunction(obj): return isinstance(obj, types.FunctionType)
def ismethod(obj): return isinstance(obj, types.MethodType)
def isbuiltin(obj): return isinstance(obj, types.BuiltinFunctionType)
def isclass(obj): return isinstance(obj, type)
def ismodule(obj): return isinstance(obj, types.ModuleType)
def isgenerator(obj): return isinstance(obj, types.GeneratorType)
def iscoroutine(obj): return isinstance(obj, types.CoroutineType)
def isasyncgen(obj): return isinstance(obj, types.AsyncGeneratorType)
def isgeneratorfunction(obj): return _has_flag(obj, CO_GENERATOR)
def iscoroutinefunction(obj): return _has_flag(obj, CO_COROUTINE)
def isasyncgenfunction(obj): return _has_flag(obj, CO_ASYNC_GENERATOR)


def isawaitable(obj):
    return (
        iscoroutine(obj)
        or isgenerator(obj) and bool(obj.gi_code.co_flags & CO_ITERABLE_COROUTINE)
        or hasattr(type(obj), '__await__')
    )


GEN_CREATED = 'GEN_CREATED'
GEN_RUNNING = 'GEN_RUNNING'
GEN_SUSPENDED = 'GEN_SUSPENDED'
GEN_CLOSED = 'GEN_CLOSED'
CORO_CREATED = 'CORO_CREATED'
CORO_RUNNING = 'CORO_RUNNING'
CORO_SUSPENDED = 'CORO_SUSPENDED'
CORO_CLOSED = 'CORO_CLOSED'


def _state_of(running, suspended, frame, word):
    if running:
        return f'{word}_RUNNING'
    if suspended:
        return f'{word}_SUSPENDED'
    return f'{word}_CLOSED' if frame is None else f'{word}_CREATED'


def getgeneratorstate(generator):
    return _state_of(generator.gi_running, generator.gi_suspended, generator.gi_frame, 'GEN')


def getcoroutinestate(coroutine):
    return _state_of(coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame, 'CORO')


def getdoc(obj):
    doc = getattr(obj, '__doc__', None)
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    """Without the indentation that the source gave it."""
    lines = doc.expandtabs().split('\n')
    indents = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(indents, default=0)
    lines = [lines[0].lstrip(), *(line[margin:] for line in lines[1:])]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)
