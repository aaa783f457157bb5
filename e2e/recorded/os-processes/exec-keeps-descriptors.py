import os

read, write = os.pipe()
print(os.get_inheritable(read), os.get_inheritable(write), os.get_inheritable(0))
pid = os.fork()
if pid == 0:
    os.set_inheritable(write, True)
    os.dup2(write, 1)
    os.execv('/bin/echo', ['echo', 'through', 'the', 'pipe'])
os.close(write)
print(os.read(read, 100))
print(os.waitpid(pid, 0)[1])
print(os.read(read, 100))
