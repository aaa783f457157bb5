"""An RLock counts how often its owner has taken it; a Lock taken twice waits for itself."""
import threading

rlock = threading.RLock()


def depth(n):
    with rlock:
        return n if n == 0 else 1 + depth(n - 1)


print(depth(50))
rlock.acquire()
rlock.acquire()
free = []


def probe():
    free.append(rlock.acquire(blocking=False))


def ask():
    thread = threading.Thread(target=probe)
    thread.start()
    thread.join()
    return free.pop()


print(ask())
rlock.release()
print(ask())
rlock.release()
print(ask())
lock = threading.Lock()
with lock:
    print(lock.acquire(timeout=0.05))
