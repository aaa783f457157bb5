"""with on locks of all kinds: what it gives, that it lets go after an error."""
import threading

for make in (threading.Lock, threading.RLock, threading.Condition, threading.Semaphore, threading.BoundedSemaphore):
    lock = make()
    try:
        with lock as given:
            print(make.__name__, given, end=' ')
            raise KeyError('inside')
    except KeyError as error:
        print(error, lock.acquire(False))
print([hasattr(kind, '__enter__') for kind in (threading.Event, threading.Barrier)])
