import os
import signal

pid = os.fork()
if pid == 0:
    os.setsid()
    same = os.getpid() == os.getpgrp() == os.getsid(0)
    try:
        os.setsid()
    except PermissionError as error:
        print(error, flush=True)
    os._exit(0 if same else 1)
print(os.waitpid(pid, 0)[1])
pids = []
read, write = os.pipe()
for _ in range(3):
    pid = os.fork()
    if pid == 0:
        if pids:
            os.setpgid(0, pids[0])
        else:
            os.setpgid(0, 0)
        os.write(write, b'.')
        signal.pause()
    pids.append(pid)
    os.read(read, 1)
print([os.getpgid(pid) == pids[0] for pid in pids])
os.killpg(pids[0], signal.SIGTERM)
print([os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids])
