import os
import signal

read, write = os.pipe()
os.close(read)
try:
    os.write(write, b'nobody reads')
except BrokenPipeError as error:
    print(repr(error), signal.getsignal(signal.SIGPIPE))
pid = os.fork()
if pid == 0:
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    os.write(write, b'nobody reads')
    os._exit(0)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
