"""The traceback of an Empty that nobody catches, after a wait."""
import queue

queue.Queue().get(timeout=0.05)
