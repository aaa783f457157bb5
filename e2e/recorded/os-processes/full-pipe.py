# A pipe holds 64 KiB: who writes more waits for a reader.
import os
import time

read, write = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(read)
    for _ in range(5):
        os.write(write, b'x' * 40_000)
    os._exit(0)
os.close(write)
time.sleep(0.2)
print(os.waitpid(pid, os.WNOHANG))
total = 0
while data := os.read(read, 8192):
    total += len(data)
print(total, os.waitpid(pid, 0)[1])
