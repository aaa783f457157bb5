"""os._exit() ends all threads at once."""
import os
import sys
import threading
import time

threading.Thread(target=time.sleep, args=(60,)).start()
print('going')
sys.stdout.flush()
os._exit(4)
