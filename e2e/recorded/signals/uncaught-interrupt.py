import os
import signal

print('before', flush=True)
try:
    os.kill(os.getpid(), signal.SIGINT)
finally:
    print('finally', flush=True)
