"""A thread that fails after main has ended is told; the exit code is main's."""
import threading
import time


def fail():
    time.sleep(0.05)
    raise ValueError('late')


threading.Thread(target=fail).start()
print('main ends')
