"""An error in a hook of threading's end is told, and changes nothing."""
import atexit
import threading

atexit.register(print, 'atexit')
threading._register_atexit(lambda: 1 / 0)
print('main ends')
