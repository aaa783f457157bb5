# What was printed and not yet written is copied by fork(), and lost by _exit().
import os
import sys

read, write = os.pipe()
saved = os.dup(1)
os.dup2(write, 1)
sys.stdout.flush()
print('printed before the fork')
pid = os.fork()
if pid == 0:
    print('lost')
    os._exit(0)
os.waitpid(pid, 0)
pid = os.fork()
if pid == 0:
    print('from the child')
    sys.stdout.flush()
    os._exit(0)
os.waitpid(pid, 0)
sys.stdout.flush()
os.dup2(saved, 1)
os.close(write)
print(os.read(read, 1000).decode(), end='')
