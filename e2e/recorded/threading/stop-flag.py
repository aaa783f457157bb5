"""A thread that works until it is told to stop."""
import threading
import time


class Ticker(threading.Thread):
    def __init__(self, interval):
        super().__init__(name='ticker')
        self.interval = interval
        self.stopping = threading.Event()
        self.ticks = 0

    def run(self):
        while not self.stopping.wait(self.interval):
            self.ticks += 1
        print('stopped')

    def stop(self):
        self.stopping.set()
        self.join()


ticker = Ticker(0.1)
ticker.start()
time.sleep(0.35)
ticker.stop()
print(ticker.ticks, ticker.is_alive())
