import signal
import time


class TooSlow(Exception):
    pass


def ring(number, frame):
    raise TooSlow(signal.strsignal(number))


signal.signal(signal.SIGALRM, ring)
print(signal.alarm(1), signal.alarm(5), signal.alarm(0))
signal.setitimer(signal.ITIMER_REAL, 0.1)
try:
    time.sleep(5)
except TooSlow as error:
    print('stopped:', error)
rings = []
signal.signal(signal.SIGALRM, lambda number, frame: rings.append(number))
print(signal.setitimer(signal.ITIMER_REAL, 0.05, 0.05))
while len(rings) < 3:
    signal.pause()
delay, interval = signal.setitimer(signal.ITIMER_REAL, 0)
print(len(rings), 0 < delay <= 0.05, interval, signal.getitimer(signal.ITIMER_REAL))
