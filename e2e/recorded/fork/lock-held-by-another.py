"""A lock that another thread held stays locked in the child: nobody is there to let it go."""
import os
import sys
import threading
import warnings

warnings.simplefilter('ignore', DeprecationWarning)
lock, held, go = threading.Lock(), threading.Event(), threading.Event()


def hold():
    with lock:
        held.set()
        go.wait()


thread = threading.Thread(target=hold)
thread.start()
held.wait()
pid = os.fork()
if pid == 0:
    print('child gets it:', lock.acquire(timeout=0.1))
    sys.stdout.flush()
    os._exit(0)
os.waitpid(pid, 0)
go.set()
thread.join()
print('parent gets it:', lock.acquire(timeout=0.1))
