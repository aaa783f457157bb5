"""A thread that is started while the program waits for its threads is waited for too."""
import threading
import time


def second():
    time.sleep(0.05)
    print('second done')


def first():
    time.sleep(0.05)
    threading.Thread(target=second).start()
    print('first done')


threading.Thread(target=first).start()
print('main ends')
