# wait() tells of whoever ends first; waitpid(-1, WNOHANG) does not wait.
import os
import time

pids = {}
for name, seconds in ('slow', 0.3), ('fast', 0.1), ('middle', 0.2):
    pid = os.fork()
    if pid == 0:
        time.sleep(seconds)
        os._exit(int(seconds * 10))
    pids[pid] = name
print(os.waitpid(-1, os.WNOHANG))
while pids:
    pid, status = os.wait()
    print(pids.pop(pid), os.waitstatus_to_exitcode(status))
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError as error:
    print(error)
