# What Ctrl-C does, wherever the program is.
import os
import queue
import signal
import threading
import time


def press_later():
    time.sleep(0.1)
    os.kill(os.getpid(), signal.SIGINT)


def interrupted(name, body):
    thread = threading.Thread(target=press_later)
    thread.start()
    start = time.monotonic()
    try:
        body()
        print(name, 'returned')
    except KeyboardInterrupt:
        print(name, 'interrupted', 0.09 < time.monotonic() - start < 1)
    thread.join()


def spin():
    while True:
        pass


lock = threading.Lock()
lock.acquire()
read, write = os.pipe()
interrupted('sleep', lambda: time.sleep(5))
interrupted('loop', spin)
interrupted('lock', lock.acquire)
interrupted('event', threading.Event().wait)
interrupted('queue', queue.Queue().get)
interrupted('read', lambda: os.read(read, 1))
interrupted('pause', signal.pause)
interrupted('condition', lambda: threading.Barrier(2).wait())
