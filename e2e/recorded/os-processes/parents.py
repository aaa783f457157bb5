import os

me = os.getpid()
read, write = os.pipe()
pid = os.fork()
if pid == 0:
    grandchild = os.fork()
    if grandchild == 0:
        os.write(write, b'grandchild')
        os._exit(0)
    os.waitpid(grandchild, 0)
    os.write(write, f' {os.getppid() == me} {os.getpid() != me}'.encode())
    os._exit(0)
os.waitpid(pid, 0)
print(os.read(read, 100).decode(), os.getpid() == me)
print(os.getpgid(0) == os.getpgrp(), os.getsid(0) > 0)
