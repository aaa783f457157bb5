"""What is refused, and in which words."""
import threading


def tell(call, *args, **kwargs):
    try:
        print('returned', call(*args, **kwargs))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


thread = threading.Thread(target=lambda: None)
tell(thread.join)
thread.start()
tell(thread.start)
thread.join()
tell(thread.start)
tell(thread.join)
tell(setattr, thread, 'daemon', True)
tell(threading.current_thread().join)
tell(threading.Thread, 'group')
tell(threading.Thread, target=print, daemons=True)
tell(threading.Thread, None, print, 'name', (), {}, True)


class Forgets(threading.Thread):
    def __init__(self):
        self.value = 1


tell(Forgets().start)
tell(Forgets().join)
tell(lambda: Forgets().name)
tell(lambda: Forgets().is_alive())
tell(lambda: Forgets().daemon)
tell(setattr, Forgets(), 'daemon', True)
tell(repr, Forgets())

tell(threading.Lock().release)
tell(threading.RLock().release)
tell(threading.Condition().wait)
tell(threading.Condition().notify)
tell(threading.Condition().notify_all)
tell(threading.Condition(threading.Lock()).wait)
tell(threading.Condition().release)
tell(threading.Semaphore, -1)
tell(threading.Semaphore().release, 0)
tell(threading.Semaphore().acquire, False, 1)
tell(threading.BoundedSemaphore(1).release)
tell(threading.BoundedSemaphore(1).release, 0)
tell(threading.Lock().acquire, False, 1)
tell(threading.Lock().acquire, True, -2)
tell(threading.RLock().acquire, False, 1)
tell(threading.stack_size, -1)
tell(threading.stack_size, 1)
tell(threading._register_atexit)
