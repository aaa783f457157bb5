"""The traceback of a broken barrier, in the main thread."""
import threading

threading.Barrier(2).wait(timeout=0.05)
