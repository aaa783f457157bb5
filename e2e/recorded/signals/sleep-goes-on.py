# A handler that raises nothing does not shorten what it interrupts (PEP 475).
import signal
import time

signal.signal(signal.SIGALRM, lambda number, frame: print('ring'))
signal.setitimer(signal.ITIMER_REAL, 0.1)
start = time.monotonic()
time.sleep(0.3)
print(0.3 <= time.monotonic() - start < 0.5)
