"""The end of the program: threading's own hooks, then the threads, then atexit, the last registered first."""
import atexit
import threading
import time

atexit.register(print, 'atexit 1')
atexit.register(print, 'atexit 2')
threading._register_atexit(print, 'threading 1')
threading._register_atexit(print, 'threading 2')


def work():
    time.sleep(0.1)
    print('thread ends; main alive:', threading.main_thread().is_alive())
    try:
        threading._register_atexit(print)
    except RuntimeError as error:
        print(error)


threading.Thread(target=work).start()
print('main ends')
