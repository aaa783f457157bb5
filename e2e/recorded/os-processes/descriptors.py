import os
import stat

read, write = os.pipe()
print(stat.S_ISFIFO(os.fstat(read).st_mode), os.isatty(read), os.get_blocking(read))
other = os.dup(write)
print(other > write, os.get_inheritable(other))
os.write(other, b'through the copy')
os.close(write)
print(os.read(read, 7), os.read(read, 100))
os.set_blocking(read, False)
try:
    os.read(read, 1)
except BlockingIOError as error:
    print(error)
os.close(other)
print(os.read(read, 1))
for call in os.fstat, os.close, os.dup, os.isatty:
    try:
        print(call(99))
    except OSError as error:
        print(error)
try:
    os.lseek(read, 0, 0)
except OSError as error:
    print(error)
with os.fdopen(read, 'rb') as stream:
    print(stream.seekable(), stream.readable(), stream.read())
