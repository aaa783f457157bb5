# Only the thread that asks is copied.
import os
import threading
import warnings

warnings.simplefilter('always')
started, release = threading.Event(), threading.Event()


def work():
    started.set()
    release.wait()


thread = threading.Thread(target=work, name='worker')
thread.start()
started.wait()
with warnings.catch_warnings(record=True) as caught:
    pid = os.fork()
    if pid == 0:
        print([one.name for one in threading.enumerate()], thread.is_alive(), flush=True)
        os._exit(0)
os.waitpid(pid, 0)
print([(one.category.__name__, str(one.message).replace(str(os.getpid()), 'PID')) for one in caught])
print(sorted(one.name for one in threading.enumerate()))
release.set()
thread.join()
