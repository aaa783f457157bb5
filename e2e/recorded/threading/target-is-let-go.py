"""A thread lets its target and arguments go when it has run."""
import threading
import weakref


class Thing:
    pass


thing = Thing()
seen = weakref.ref(thing)
thread = threading.Thread(target=lambda x: None, args=(thing,))
del thing
print(seen() is None)
thread.start()
thread.join()
print(seen() is None, hasattr(thread, '_target'))
try:
    thread.run()
except AttributeError as error:
    print(error)
