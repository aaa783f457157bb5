# compare: output
"""Text processing: counting, cleaning, wrapping, searching, translating, tables."""
import re
import string
import textwrap
from collections import Counter, OrderedDict, defaultdict

TEXT = """\
The wheel turns; the river does not.  "Turn," said the miller's wife, "and turn again!"
But the wheel -- an old, cracked, oaken wheel -- only groaned... and the river (which
never cared for wheels) ran on: past the mill, past the inn, past 3 bridges & 12 barges.
"""

words = re.findall(r"[a-z]+(?:'[a-z]+)?", TEXT.lower())
counts = Counter(words)
print(len(words), len(counts), counts.most_common(6))
print([word for word, n in counts.items() if n == 1 and len(word) > 6])
print(Counter(map(len, words)), Counter(c for c in TEXT.lower() if c in string.punctuation).most_common(3))
by_letter = defaultdict(set)
for word in words:
    by_letter[word[0]].add(word)
print({letter: sorted(found) for letter, found in sorted(by_letter.items()) if len(found) > 3})
print(list(OrderedDict.fromkeys(words))[:8], max(words, key=len), min(words, key=lambda word: (-len(word), word)))
print(re.sub(r'\b(\w)(\w*)', lambda m: m[1].upper() + m[2], 'an old, cracked wheel'), 'an old mill\'s wheel'.title(), string.capwords('an  old MILL'))
print([sentence.strip() for sentence in re.split(r'(?<=[.!?;:])\s+', TEXT)][:3])
print(textwrap.fill(' '.join(TEXT.split()), width=38, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten(TEXT, 40, placeholder=' [...]'), textwrap.dedent('    a\n      b\n').splitlines())
print(textwrap.indent('one\n\ntwo', '> '))
table = str.maketrans({'w': 'v', 'W': 'V', 'r': None, '!': '!!'})
print('Where were the wheels?!'.translate(table), 'rot13'.translate(str.maketrans(string.ascii_lowercase, string.ascii_lowercase[13:] + string.ascii_lowercase[:13])))


def is_palindrome(text):
    letters = [c for c in text.casefold() if c.isalnum()]
    return letters == letters[::-1]


for candidate in ("A man, a plan, a canal: Panama!", 'Never odd or even', 'Straße essartS', ''):
    print(f'{candidate!r:40} {is_palindrome(candidate)}')


def caesar(text, shift):
    return ''.join(chr((ord(c) - (a := 65 if c.isupper() else 97) + shift) % 26 + a) if c.isascii() and c.isalpha() else c for c in text)


secret = caesar('Attack at Dawn, Zoë!', 3)
print(secret, caesar(secret, -3))
header = ('name', 'qty', 'price')
rows = [('hammer', 4, 12.5), ('kite', 10, 7.25), ('très cher', 1, 1999)]
for row in (header, *rows):
    print('|'.join(f'{cell:<10}' if isinstance(cell, str) else f'{cell:>8,.2f}' if isinstance(cell, float) else f'{cell:>8,d}' for cell in row))
print(f"{'=' * 5}{'middle':-^20}{'=' * 5}", f'{3.14159:+08.2f}', f'{"x":*<4}{-5: d}{5: d}{0.257:.1%}', '%-8s|%5.1f|%03d|%x' % ('old', 2.55, 7, 255))
print('{0!r:>8} {1[key]} {2.real} {name:{width}}|'.format('q', {'key': 'v'}, 3 + 4j, name='n', width=4))
print('a,b,,c'.split(','), ' a  b '.split(), 'a-b-c'.rsplit('-', 1), 'k=v=w'.partition('='), 'x'.join('abc'), 'tab\tbed'.expandtabs(4))
print('42'.zfill(5), '-42'.zfill(5), 'ab' * 3, 'spam'.center(10, '~'), 'spam'.find('z'), 'banana'.count('ana'), 'banana'.rfind('an'), 'Ünï'.isidentifier())
match = re.fullmatch(r'(?P<user>[\w.]+)@(?P<host>\w+(?:\.\w+)+)', 'jane.doe@mail.example.org')
print(match.groupdict(), match.span('host'), match.expand(r'\g<host>/\g<user>'), re.fullmatch(r'\d+', '12a'))
