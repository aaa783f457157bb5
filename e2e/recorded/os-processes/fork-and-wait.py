# A child is a copy: what it changes, its parent does not see.
import os

values = [1, 2, 3]
pid = os.fork()
if pid == 0:
    values.append(4)
    print('child', values, flush=True)
    os._exit(7)
done, status = os.waitpid(pid, 0)
print('parent', values, done == pid, os.WIFEXITED(status), os.WEXITSTATUS(status), os.waitstatus_to_exitcode(status))
try:
    os.wait()
except ChildProcessError as error:
    print(error)
