"""SystemExit in a thread ends that thread only, silently."""
import sys
import threading


def work():
    print('before')
    sys.exit(5)


thread = threading.Thread(target=work)
thread.start()
thread.join()
print('main goes on')
