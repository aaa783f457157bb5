"""A lock that somebody else holds: not waiting, waiting too short, waiting long enough."""
import threading
import time

lock = threading.Lock()


def hold():
    with lock:
        held.set()
        time.sleep(0.3)


held = threading.Event()
thread = threading.Thread(target=hold)
thread.start()
held.wait()
print(lock.locked(), lock.acquire(False), lock.acquire(blocking=False), lock.acquire(timeout=0))
before = time.monotonic()
print(lock.acquire(timeout=0.1), 0.1 <= time.monotonic() - before < 0.25)
print(lock.acquire(True, 5), lock.locked())
lock.release()
print(lock.locked())
thread.join()
