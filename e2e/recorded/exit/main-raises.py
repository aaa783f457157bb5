"""An error in the main thread is told at once, and its exit code kept; other threads still end in peace."""
import threading
import time


def work():
    time.sleep(0.1)
    print('the other thread is done')


threading.Thread(target=work).start()
raise ValueError('main is gone')
