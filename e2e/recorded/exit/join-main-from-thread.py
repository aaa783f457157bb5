"""A thread waits for the main thread: that is done when main has nothing left but to wait."""
import threading


def work():
    threading.main_thread().join()
    print('main is done:', not threading.main_thread().is_alive())


threading.Thread(target=work).start()
print('main ends')
