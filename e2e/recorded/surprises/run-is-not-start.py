"""target=work() calls at once, in the main thread, and the thread then has nothing to do."""
import threading


def work():
    print('in', threading.current_thread().name)


thread = threading.Thread(target=work())
thread.start()
thread.join()
thread = threading.Thread(target=work, name='worker')
thread.run()
try:
    thread.start()
    thread.join()
except Exception as error:
    print(error)
