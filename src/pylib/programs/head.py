"""head: the first lines, 10 or -n of them, or -c bytes."""
import os
import sys

count, unit, names = 10, 'n', []
words = iter(sys.argv[1:])
for word in words:
    if word in ('-n', '-c'):
        unit, count = word[1], int(next(words))
    elif word[:2] in ('-n', '-c'):
        unit, count = word[1], int(word[2:])
    elif word[0] == '-' and word[1:].isdigit():
        count = int(word[1:])
    else:
        names.append(word)


def show(fd):
    left = count
    while left > 0 and (data := os.read(fd, 1024)):
        if unit == 'c':
            os.write(1, data[:left])
            left -= len(data)
            continue
        lines = data.split(b'\n')
        if len(lines) > left:
            os.write(1, b'\n'.join(lines[:left]) + b'\n')
            return
        left -= len(lines) - 1
        os.write(1, data)


code = 0
for at, name in enumerate(names or ['-']):
    try:
        fd = 0 if name == '-' else os.open(name, os.O_RDONLY)
    except OSError as error:
        sys.stderr.write(f"head: cannot open '{name}' for reading: {error.strerror}\n")
        code = 1
        continue
    if len(names) > 1:
        os.write(1, f'{chr(10) if at else ""}==> {name} <==\n'.encode())
    show(fd)
raise SystemExit(code)
