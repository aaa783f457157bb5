# A pipe made before fork() joins both; the end comes when every writer has closed.
import os

read, write = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(read)
    for number in range(3):
        os.write(write, f'message {number}\n'.encode())
    os._exit(0)
os.close(write)
os.waitpid(pid, 0)
with os.fdopen(read) as stream:
    for line in stream:
        print(line.rstrip())
    print(repr(stream.read()))
