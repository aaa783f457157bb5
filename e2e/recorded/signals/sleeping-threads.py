# A signal wakes only the main thread; the others sleep on.
import os
import signal
import threading
import time

signal.signal(signal.SIGUSR1, lambda number, frame: print('handler in', threading.current_thread().name))
start = time.monotonic()


def sleep():
    time.sleep(0.3)
    print(0.3 <= time.monotonic() - start < 0.45)


threads = [threading.Thread(target=sleep) for _ in range(2)]
for thread in threads:
    thread.start()
threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGUSR1)).start()
for thread in threads:
    thread.join()
