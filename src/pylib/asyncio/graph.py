"""Who awaits whom: the call graph of tasks and futures."""
import dataclasses
import sys
import types

from . import events, futures, tasks

__all__ = (
    'capture_call_graph',
    'format_call_graph',
    'print_call_graph',
    'FrameCallGraphEntry',
    'FutureCallGraph',
)


@dataclasses.dataclass(frozen=True, slots=True)
class FrameCallGraphEntry:
    """A frame on the way to where a task waits."""

    frame: types.FrameType


@dataclasses.dataclass(frozen=True, slots=True)
class FutureCallGraph:
    """A future, the frames of its coroutine, and the futures that wait for it."""

    future: futures.Future
    call_stack: tuple["FrameCallGraphEntry", ...]
    awaited_by: tuple["FutureCallGraph", ...]


def _check_future(future):
    if not isinstance(future, futures.Future):
        raise TypeError(f'{future!r} object does not appear to be compatible with asyncio.Future')


def _awaited_by(future, limit):
    return tuple(_build_graph_for_future(parent, limit=limit) for parent in future._asyncio_awaited_by or ())


def _build_graph_for_future(future, *, limit=None):
    _check_future(future)
    coro = None
    if get_coro := getattr(future, 'get_coro', None):
        coro = get_coro() if limit != 0 else None
    stack = []
    while coro is not None:
        if hasattr(coro, 'cr_await'):
            stack.append(FrameCallGraphEntry(coro.cr_frame))
            coro = coro.cr_await
        elif hasattr(coro, 'ag_await'):
            # what CPython 3.14 does, too: async generators have no cr_frame
            stack.append(FrameCallGraphEntry(coro.cr_frame))
            coro = coro.ag_await
        else:
            break
    parents = _awaited_by(future, limit)
    if limit is not None:
        if limit > 0:
            stack = stack[:limit]
        elif limit < 0:
            stack = stack[limit:]
    stack.reverse()
    return FutureCallGraph(future, tuple(stack), parents)


def capture_call_graph(future=None, /, *, depth=1, limit=None):
    """The graph of a future, or of the current task; None without one.

    For the current task `depth` leaves out the innermost frames. A positive `limit` keeps so many frames next to the
    call, a negative one so many at the other end, 0 keeps none.
    """
    loop = events._get_running_loop()
    if future is not None:
        if loop is None or future is not tasks.current_task(loop=loop):
            return _build_graph_for_future(future, limit=limit)
    else:
        if loop is None:
            raise RuntimeError(
                'capture_call_graph() is called outside of a running event loop and no *future* to introspect was provided'
            )
        future = tasks.current_task(loop=loop)
    if future is None:
        return None
    _check_future(future)
    stack = _frames_of_the_running(sys._getframe(depth)) if limit != 0 else []
    parents = _awaited_by(future, limit)
    if limit is not None:
        if limit < 0:
            stack = stack[:-limit]
        elif limit > 0:
            stack = stack[-limit:]
    return FutureCallGraph(future, tuple(stack), parents)


def _frames_of_the_running(frame):
    stack = []
    while frame is not None:
        stack.append(FrameCallGraphEntry(frame))
        if frame.f_generator is not None and frame.f_back is not None and frame.f_back.f_generator is None:
            # the coroutine of the task: what is below runs the loop
            break
        frame = frame.f_back
    return stack


def format_call_graph(future=None, /, *, depth=1, limit=None):
    """The same as text."""
    graph = capture_call_graph(future, depth=depth + 1, limit=limit)
    if graph is None:
        return ''
    lines = []
    try:
        _render(graph, lines, '')
    finally:
        del graph
    return '\n'.join(lines)


def _render(graph, lines, indent):
    future = graph.future
    if isinstance(future, tasks.Task):
        lines.append(f'{indent}* Task(name={future.get_name()!r}, id={id(future):#x})')
    else:
        lines.append(f'{indent}* Future(id={id(future):#x})')
    if graph.call_stack:
        lines.append(f'{indent}  + Call stack:')
        lines.extend(f'{indent}  |   {_describe(entry.frame)}' for entry in graph.call_stack)
    if graph.awaited_by:
        lines.append(f'{indent}  + Awaited by:')
        for parent in graph.awaited_by:
            _render(parent, lines, indent + '    ')


def _describe(frame):
    owner = frame.f_generator
    if owner is None:
        code = frame.f_code
        return f'File {code.co_filename!r}, line {frame.f_lineno}, in {code.co_qualname}()'
    for prefix, tag in (('cr', 'async'), ('ag', 'async generator'), ('gi', 'generator')):
        if hasattr(owner, prefix + '_frame'):
            own = getattr(owner, prefix + '_frame')
            code = getattr(owner, prefix + '_code')
            return f'File {own.f_code.co_filename!r}, line {own.f_lineno}, in {tag} {code.co_qualname}()'


def print_call_graph(future=None, /, *, file=None, depth=1, limit=None):
    """Prints the same."""
    print(format_call_graph(future, depth=depth, limit=limit), file=file)
