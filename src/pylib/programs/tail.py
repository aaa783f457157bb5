"""tail: the last lines, 10 or -n of them; -n +N from the Nth on."""
import sys

count, names = '10', []
words = iter(sys.argv[1:])
for word in words:
    if word == '-n':
        count = next(words)
    elif word[0] == '-' and word[1:].removeprefix('n').lstrip('+').isdigit():
        count = word[1:].removeprefix('n')
    else:
        names.append(word)
code = 0
for name in names or ['-']:
    try:
        lines = (sys.stdin if name == '-' else open(name)).readlines()
    except OSError as error:
        sys.stderr.write(f"tail: cannot open '{name}' for reading: {error.strerror}\n")
        code = 1
        continue
    number = int(count.lstrip('-'))
    shown = lines[number - 1:] if count[0] == '+' else lines[-number:] if number else []
    sys.stdout.write(''.join(shown))
raise SystemExit(code)
