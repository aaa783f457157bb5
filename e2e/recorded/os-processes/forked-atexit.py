import atexit
import os

atexit.register(lambda: print('at the exit of', name, flush=True))
name = 'parent'
pid = os.fork()
if pid == 0:
    name = 'child'
    raise SystemExit(3)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)
