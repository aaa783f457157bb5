"""The traceback of a timeout of result()."""
import threading
from concurrent.futures import ThreadPoolExecutor

go = threading.Event()
threading.Timer(0.2, go.set).start()
with ThreadPoolExecutor(1) as pool:
    pool.submit(go.wait).result(timeout=0.05)
