"""grep: lines in which a pattern is found: -v not, -i whatever the case, -n numbers, -c count, -q only whether, -o, -l, -F, -E."""
import re
import sys

options, rest = '', []
words = iter(sys.argv[1:])
for word in words:
    if word == '-e':
        rest.insert(0, next(words))
    elif word[0] == '-' and word != '-':
        options += word[1:]
    else:
        rest.append(word)
if not rest:
    sys.stderr.write('Usage: grep [OPTION]... PATTERNS [FILE]...\n')
    raise SystemExit(2)
pattern, *names = rest
if 'F' in options:
    pattern = re.escape(pattern)
elif 'E' not in options:
    # In basic expressions it is the other way round with these.
    pattern = re.sub(r'\\?([+?|(){}])', lambda found: found[1] if found[0][0] == '\\' else '\\' + found[0], pattern)
search = re.compile(pattern, re.IGNORECASE if 'i' in options else 0)
found, failed = False, False
for name in names or ['-']:
    try:
        stream = sys.stdin if name == '-' else open(name)
    except OSError as error:
        sys.stderr.write(f'grep: {name}: {error.strerror}\n')
        failed = True
        continue
    count = 0
    before = f'{name}:' if len(names) > 1 else ''
    for number, line in enumerate(stream, 1):
        line = line.removesuffix('\n')
        match = search.search(line)
        if (match is None) != ('v' in options):
            continue
        count += 1
        found = True
        if 'q' in options:
            raise SystemExit(0)
        if 'c' in options or 'l' in options:
            continue
        at = f'{before}{number}:' if 'n' in options else before
        for shown in [one[0] for one in search.finditer(line) if one[0]] if 'o' in options else [line]:
            sys.stdout.write(f'{at}{shown}\n')
    if 'l' in options and count:
        sys.stdout.write(f'{name}\n')
    elif 'c' in options:
        sys.stdout.write(f'{before}{count}\n')
raise SystemExit(2 if failed else 0 if found else 1)
