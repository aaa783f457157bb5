import os
import select
import signal

read, write = os.pipe()
pid = os.fork()
if pid == 0:
    os.read(read, 1)
    os._exit(5)
fd = os.pidfd_open(pid)
print(select.select([fd], [], [], 0))
os.write(write, b'!')
print(select.select([fd], [], [], 5)[0] == [fd], os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
os.close(fd)
pid = os.fork()
if pid == 0:
    signal.pause()
fd = os.pidfd_open(pid)
signal.pidfd_send_signal(fd, signal.SIGKILL)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
try:
    os.pidfd_open(999_999)
except OSError as error:
    print(error)
