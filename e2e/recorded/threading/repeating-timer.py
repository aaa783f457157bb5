"""A timer that starts its next one, as people write it."""
import threading


class Repeat:
    def __init__(self, interval, times):
        self.interval, self.left = interval, times
        self.over = threading.Event()
        self.next()

    def next(self):
        self.timer = threading.Timer(self.interval, self.ring)
        self.timer.start()

    def ring(self):
        print('ring', self.left)
        self.left -= 1
        if self.left:
            self.next()
        else:
            self.over.set()


Repeat(0.02, 3).over.wait()
print('over')
