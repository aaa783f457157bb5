"""The handles under Thread: ident, join, done."""
import _thread


def tell(call, *args):
    try:
        print(call(*args))
    except RuntimeError as error:
        print(f'{type(error).__name__}: {error}')


lock = _thread.allocate_lock()
lock.acquire()
handle = _thread._ThreadHandle()
print(handle.ident, handle.is_done())
tell(handle.join)
again = _thread.start_joinable_thread(lock.acquire, handle=handle)
print(again is handle, handle.ident != 0, handle.is_done())
tell(lambda: _thread.start_joinable_thread(print, handle=handle) and None)
tell(handle.join, 0.01)
lock.release()
handle.join()
print(handle.is_done(), handle.join())
own = _thread._ThreadHandle()
_thread.start_joinable_thread(lambda: tell(own.join), handle=own)
own.join()
print(_thread._is_main_interpreter(), _thread.daemon_threads_allowed(), _thread._get_main_thread_ident() == _thread.get_ident())
