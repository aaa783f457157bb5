"""An exception ends its thread and is told on stderr; the others go on and join() does not raise."""
import threading


def bad():
    raise ValueError('boom')


thread = threading.Thread(target=bad, name='worker')
thread.start()
thread.join()
print('joined', thread.is_alive())
