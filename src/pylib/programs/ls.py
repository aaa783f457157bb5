"""ls: names in folders, one a line; -a all, -d the folder itself, -r backwards."""
import os
import sys

options = ''.join(word[1:] for word in sys.argv[1:] if word[0] == '-' and len(word) > 1)
names = [word for word in sys.argv[1:] if word[0] != '-']
if unknown := options.strip('aAdr1'):
    sys.stderr.write(f"ls: invalid option -- '{unknown[0]}'\n")
    raise SystemExit(2)
files, folders, code = [], [], 0
for name in names or ['.']:
    try:
        isdir = os.stat(name).st_mode & 0o170000 == 0o040000
    except OSError as error:
        sys.stderr.write(f"ls: cannot access '{name}': {error.strerror}\n")
        code = 2
        continue
    (folders if isdir and 'd' not in options else files).append(name)


def show(found):
    for name in sorted(found, reverse='r' in options):
        sys.stdout.write(name + '\n')


show(files)
for at, name in enumerate(sorted(folders)):
    if len(names) > 1:
        sys.stdout.write(f'{chr(10) if at or files else ""}{name}:\n')
    try:
        found = os.listdir(name)
    except OSError as error:
        sys.stderr.write(f"ls: cannot open directory '{name}': {error.strerror}\n")
        code = 2
        continue
    found = [one for one in found if one[0] != '.' or 'a' in options or 'A' in options]
    show(found + ['.', '..'] * ('a' in options))
raise SystemExit(code)
