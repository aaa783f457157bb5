"""tr: puts characters in the place of others; -d deletes them, -s squeezes what is repeated."""
import sys

CLASSES = {'[:lower:]': 'abcdefghijklmnopqrstuvwxyz', '[:upper:]': 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
           '[:digit:]': '0123456789', '[:space:]': '\t\n\v\f\r ', '[:punct:]': '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'}
CLASSES['[:alpha:]'] = CLASSES['[:upper:]'] + CLASSES['[:lower:]']
CLASSES['[:alnum:]'] = CLASSES['[:digit:]'] + CLASSES['[:alpha:]']
ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', '\\': '\\', '0': '\0'}


def characters(given):
    for name, members in CLASSES.items():
        given = given.replace(name, members)
    found, at = [], 0
    while at < len(given):
        if given[at] == '\\' and at + 1 < len(given):
            found.append(ESCAPES.get(given[at + 1], given[at + 1]))
            at += 2
        elif given[at + 1:at + 2] == '-' and at + 2 < len(given):
            found += map(chr, range(ord(given[at]), ord(given[at + 2]) + 1))
            at += 3
        else:
            found.append(given[at])
            at += 1
    return found


options = ''.join(word[1:] for word in sys.argv[1:] if word[0] == '-' and len(word) > 1)
sets = [characters(word) for word in sys.argv[1:] if word[0] != '-' or word == '-']
first, second = sets[0], sets[-1]
if 'd' in options:
    table = dict.fromkeys(first)
elif len(sets) == 2:
    table = dict(zip(first, second + second[-1:] * (len(first) - len(second))))
else:
    table = {}
squeezed = set(second) if 's' in options else set()
last = None
for line in sys.stdin:
    shown = []
    for char in line:
        char = table.get(char, char)
        if char is None or char == last and char in squeezed:
            continue
        shown.append(char)
        last = char
    sys.stdout.write(''.join(shown))
