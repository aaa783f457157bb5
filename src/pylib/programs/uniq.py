"""uniq: of equal lines one after another only the first; -c with how many, -d only repeated ones, -u only others."""
import sys

options = ''.join(word[1:] for word in sys.argv[1:] if word[0] == '-')
names = [word for word in sys.argv[1:] if word[0] != '-']
groups = []
for line in open(names[0]) if names else sys.stdin:
    line = line.removesuffix('\n')
    if groups and groups[-1][1] == line:
        groups[-1][0] += 1
    else:
        groups.append([1, line])
for count, line in groups:
    if 'd' in options and count == 1 or 'u' in options and count > 1:
        continue
    sys.stdout.write(f'{count:7} {line}\n' if 'c' in options else f'{line}\n')
