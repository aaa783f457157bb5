# A worker process that finishes its work when it is asked to stop.
import os
import signal
import time

read, write = os.pipe()
pid = os.fork()
if pid == 0:
    running = True

    def stop(number, frame):
        global running
        running = False

    signal.signal(signal.SIGTERM, stop)
    os.write(write, b'ready')
    rounds = 0
    while running:
        time.sleep(0.05)
        rounds += 1
    print('stopped in good order', rounds > 2, flush=True)
    os._exit(0)
os.read(read, 5)
time.sleep(0.25)
os.kill(pid, signal.SIGTERM)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
