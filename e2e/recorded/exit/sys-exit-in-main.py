"""sys.exit() in the main thread waits for the others too."""
import sys
import threading
import time


def work():
    time.sleep(0.1)
    print('worker done')


threading.Thread(target=work).start()
sys.exit(3)
