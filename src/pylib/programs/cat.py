"""cat: copies files, or its input, to its output."""
import os
import sys


def copy(fd):
    while data := os.read(fd, 131072):
        os.write(1, data)


code = 0
for name in [word for word in sys.argv[1:] if word != '-u'] or ['-']:
    if name == '-':
        copy(0)
        continue
    try:
        fd = os.open(name, os.O_RDONLY)
        copy(fd)
        os.close(fd)
    except OSError as error:
        sys.stderr.write(f'cat: {name}: {error.strerror}\n')
        code = 1
raise SystemExit(code)
