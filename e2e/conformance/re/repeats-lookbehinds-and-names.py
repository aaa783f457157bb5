# compare: output
"""What may be repeated, what a look-behind may refer to, characters by name, and groups kept from long texts."""
import re


def shown(pattern, text):
    try:
        match = re.search(pattern, text)
    except re.error as error:
        print(pattern, '->', error)
    else:
        print(pattern, '->', match and (match.span(), match.groups()))


for pattern in ('(?:a*)*b', '(?:a+)+b', '(?:a?){3}b', '(?:^)*a', '(?:a{2}){1}b', '(?i:A*)+b', '(?:)*b'):
    shown(pattern, 'aab')
for pattern in ('^*', 'a**', 'a{2}{3}', '(?:a**)', '(*)', 'a|*'):
    shown(pattern, 'aaa')

for pattern in (r'(a)(?<=\1)b', r'(a)b(?<=\1b)c', r'(?<=(a))b(?<=\1b)', r'(a)(?<!\1)b', r'(?<=(?:ab){2})d'):
    shown(pattern, 'ababcababd')

for pattern in (r'\N{BULLET}+', r'[\N{DIGIT ONE}-\N{DIGIT THREE}]+', r'\N{FOO}', r'\N', r'\N{}', r'\N{BULLET', r'[\N]'):
    shown(pattern, '•• 123456')

for pattern in (r'(?>(?:(a))*)', r'(?=(?:(a))*)a', r'(?:(a)|b)*'):
    match = re.match(pattern, 'ab' * 10 + 'a' * 50000)
    print(pattern, match.span(), match.span(1))
    match = re.match(pattern, 'a' * 50000)
    print(pattern, match.span(), match.span(1))

token = re.compile(r'\s*(?:(\d+)|(.))')
text = '12 + 34 * (5 - 6) ' * 2000
tokens, at = 0, 0
while match := token.match(text, at):
    tokens, at = tokens + 1, match.end()
print(tokens, len(text))
