import os

reads = []
for number in range(5):
    read, write = os.pipe()
    if os.fork() == 0:
        os.close(read)
        os.write(write, str(sum(range(number * 1000))).encode())
        os._exit(number)
    os.close(write)
    reads.append(read)
print([int(os.read(read, 100)) for read in reads])
print(sorted(os.waitstatus_to_exitcode(os.wait()[1]) for _ in reads))
