"""First the pools finish their work, then the other threads are waited for, then atexit."""
import atexit
import threading
import time
from concurrent.futures import ThreadPoolExecutor

atexit.register(print, 'atexit')
pool = ThreadPoolExecutor(1)
pool.submit(lambda: (time.sleep(0.1), print('pool')))
threading.Thread(target=lambda: (time.sleep(0.3), print('thread'))).start()
threading._register_atexit(print, 'hook')
print('main ends')
