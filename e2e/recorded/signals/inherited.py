# fork() keeps handlers, exec keeps only what is ignored.
import os
import signal
import subprocess
import sys

signal.signal(signal.SIGUSR1, lambda number, frame: print('in', name, flush=True))
name = 'parent'
pid = os.fork()
if pid == 0:
    name = 'child'
    os.kill(os.getpid(), signal.SIGUSR1)
    os._exit(0)
os.waitpid(pid, 0)
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
program = ('import signal\nfor one in signal.SIGUSR1, signal.SIGUSR2, signal.SIGPIPE, signal.SIGINT: '
           'print(one, repr(signal.getsignal(one)).split(" at ")[0])')
print(subprocess.check_output([sys.executable, '-c', program], text=True), end='')
