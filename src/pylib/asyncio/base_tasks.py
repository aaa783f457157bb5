"""Tasks as text, and where they are."""
import reprlib

from . import base_futures, coroutines


def _task_repr_info(task):
    info = base_futures._future_repr_info(task)
    if task.cancelling() and not task.done():
        info[0] = 'cancelling'
    info.insert(1, f'name={task.get_name()!r}')
    if task._fut_waiter is not None:
        info.insert(2, f'wait_for={task._fut_waiter!r}')
    if task._coro:
        info.insert(2, f'coro=<{coroutines._format_coroutine(task._coro)}>')
    return info


@reprlib.recursive_repr()
def _task_repr(task):
    return f'<{task.__class__.__name__} {" ".join(_task_repr_info(task))}>'


def _task_get_stack(task, limit):
    """Frames, oldest first: where it is suspended, else the frames through which its exception came."""
    frame = next((getattr(task._coro, name) for name in ('cr_frame', 'gi_frame', 'ag_frame')
                  if hasattr(task._coro, name)), None)
    if frame is not None:
        frames = _chain(frame, 'f_back', limit)
        frames.reverse()
        return frames
    if task._exception is None:
        return []
    return [tb.tb_frame for tb in _chain(task._exception.__traceback__, 'tb_next', limit)]


def _chain(link, following, limit):
    found = []
    while link is not None and (limit is None or len(found) < limit):
        found.append(link)
        link = getattr(link, following)
    return found


def _task_print_stack(task, limit, file):
    import traceback

    entries = [_entry(frame) for frame in task.get_stack(limit=limit)]
    error = task._exception
    if not entries:
        print(f'No stack for {task!r}', file=file)
    else:
        print(f'{"Stack" if error is None else "Traceback"} for {task!r} (most recent call last):', file=file)
    traceback.print_list(entries, file=file)
    if error is not None:
        for line in traceback.format_exception_only(error.__class__, error):
            print(line, file=file, end='')


def _entry(frame):
    import linecache

    code = frame.f_code
    line = linecache.getline(code.co_filename, frame.f_lineno, frame.f_globals)
    return (code.co_filename, frame.f_lineno, code.co_name, line)
