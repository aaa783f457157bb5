import atexit
import os
import signal
import sys

atexit.register(lambda: print('cleaned up'))
signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
try:
    os.kill(os.getpid(), signal.SIGTERM)
    print('never')
finally:
    print('finally')
