"""wc: counts lines, words and bytes: -l, -w, -c."""
import os
import sys

options = ''.join(word[1:] for word in sys.argv[1:] if word[0] == '-' and word != '-') or 'lwc'
names = [word for word in sys.argv[1:] if word[0] != '-' or word == '-']


def read_all(fd):
    parts = []
    while part := os.read(fd, 131072):
        parts.append(part)
    return b''.join(parts)


def counts(data):
    found = {'l': data.count(b'\n'), 'w': len(data.split()), 'c': len(data)}
    return [found[option] for option in 'lwc' if option in options]


rows, code, size = [], 0, 0
for name in names or ['']:
    try:
        data = read_all(0 if name in ('', '-') else os.open(name, os.O_RDONLY))
    except OSError as error:
        sys.stderr.write(f'wc: {name}: {error.strerror}\n')
        code = 1
        continue
    size += len(data)
    rows.append((counts(data), name))
if len(names) > 1:
    rows.append(([sum(column) for column in zip(*[row for row, _ in rows])], 'total'))
width = len(str(size)) if names else 7
if len(set(options)) == 1 and len(rows) == 1:
    width = 1
for row, name in rows:
    line = ' '.join(str(count).rjust(width) for count in row)
    sys.stdout.write(f'{line} {name}'.rstrip() + '\n')
raise SystemExit(code)
