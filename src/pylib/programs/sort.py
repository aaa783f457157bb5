"""sort: lines in order of their bytes; -n by number, -r backwards, -u each once."""
import sys

options = ''.join(word[1:] for word in sys.argv[1:] if word[0] == '-' and word != '-')
names = [word for word in sys.argv[1:] if word[0] != '-' or word == '-']
if unknown := options.strip('nru'):
    sys.stderr.write(f"sort: invalid option -- '{unknown[0]}'\n")
    raise SystemExit(2)
lines = []
for name in names or ['-']:
    try:
        text = sys.stdin.read() if name == '-' else open(name).read()
    except OSError as error:
        sys.stderr.write(f'sort: cannot read: {name}: {error.strerror}\n')
        raise SystemExit(2)
    lines += text.removesuffix('\n').split('\n') if text else []


def number(line):
    digits = ''
    for char in line.lstrip():
        if not (char.isdigit() or char == '-' and not digits or char == '.'):
            break
        digits += char
    try:
        return float(digits)
    except ValueError:
        return 0.0


def key(line):
    return (number(line), line.encode()) if 'n' in options else line.encode()


if 'u' in options:
    lines = dict.fromkeys(lines)
for line in sorted(lines, key=key, reverse='r' in options):
    sys.stdout.write(line + '\n')
