"""try around start() and join() catches nothing of the thread."""
import threading


def bad():
    raise ValueError('nobody catches this')


thread = threading.Thread(target=bad, name='bad')
try:
    thread.start()
    thread.join()
except ValueError:
    print('never')
else:
    print('no error seen')
