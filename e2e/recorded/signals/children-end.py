import os
import signal
import time

ended = []


def reap(number, frame):
    pid, status = os.waitpid(-1, os.WNOHANG)
    ended.append(os.waitstatus_to_exitcode(status))


signal.signal(signal.SIGCHLD, reap)
pid = os.fork()
if pid == 0:
    time.sleep(0.1)
    os._exit(6)
while not ended:
    signal.pause()
print(ended)
