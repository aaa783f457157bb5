import os
import sys


def run(body):
    pid = os.fork()
    if pid == 0:
        try:
            body()
        except SystemExit as exit:
            os._exit(exit.code if isinstance(exit.code, int) else 99)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


print(run(lambda: None), run(lambda: sys.exit(3)), run(lambda: os._exit(300)), run(lambda: os.kill(os.getpid(), 9)),
      run(lambda: os.abort()), run(lambda: sys.exit('words')))
for status in 0, 0x100, 0xff00, 9, 15, 0x8b, 0x137f:
    print(hex(status), os.WIFEXITED(status), os.WEXITSTATUS(status), os.WIFSIGNALED(status), os.WTERMSIG(status),
          os.WIFSTOPPED(status), os.WCOREDUMP(status))
try:
    os.waitstatus_to_exitcode(0x137f)
except ValueError as error:
    print(error)
