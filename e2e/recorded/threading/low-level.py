"""_thread itself: locks, exit, errors, arguments."""
import _thread
import threading
import time

done = _thread.allocate_lock()
done.acquire()


def work(*args, **kwargs):
    print(args, kwargs)
    done.release()
    _thread.exit()


ident = _thread.start_new_thread(work, (1, 2), {'x': 3})
done.acquire()
print(type(ident).__name__)
for call in (
    lambda: _thread.start_new_thread(work, [1]),
    lambda: _thread.start_new_thread(1, ()),
    lambda: _thread.start_new_thread(work, (), 5),
    lambda: _thread.exit(),
    lambda: _thread.start_joinable_thread(5),
    lambda: _thread.start_joinable_thread(work, handle=5),
):
    try:
        call()
    except (TypeError, SystemExit) as error:
        print(type(error).__name__, error)
print(_thread.error is RuntimeError, _thread.LockType is type(done), _thread.TIMEOUT_MAX == threading.TIMEOUT_MAX)


def fail():
    try:
        raise ValueError('lost')
    finally:
        done.release()


_thread.start_new_thread(fail, ())
done.acquire()
time.sleep(0.05)
print(_thread.stack_size(), _thread.get_ident() == threading.get_ident())
