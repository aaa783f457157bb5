import os
import signal

for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGKILL, signal.SIGUSR1, signal.SIGALRM, signal.SIGCHLD, signal.SIGWINCH,
               signal.SIGPIPE):
    pid = os.fork()
    if pid == 0:
        os.kill(os.getpid(), number)
        os._exit(0)
    print(number.name, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
