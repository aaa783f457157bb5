"""Functions and matches on text and bytes; faults pass through the functions of re alone, not through its C half."""
import re, traceback, warnings
print(re.findall(b'a+', bytearray(b'baab')), re.findall(b'(a)|(b)', memoryview(b'ab')), re.sub(b'a', b'x', bytearray(b'aa')), re.split(b'a', bytearray(b'bab')))
m = re.match(b'(a)', bytearray(b'ab'))
print(m.group(), m.groups(), m.string, m)
print(re.sub(b'a', bytearray(b'y'), b'aa'))
print(re.subn(r'(\w+) (\w+)', r'\2 \1', 'hello world foo bar'))
print(re.sub('a', lambda m: m.group().upper(), 'banana', count=2))
print(re.sub('x*', '-', 'abxd'))
print(re.split(r'\W+', 'Words, words, words.', maxsplit=1))
print(m.re, m.pos, m.endpos, m.lastindex, m.lastgroup, m.regs)
def f(m): return 1/0
for g in (lambda: re.sub('a', f, 'a'), lambda: re.sub('a', lambda m: 5, 'a'), lambda: re.match('(a)', 'a').group('k'), lambda: re.match('x', 'a').group(), lambda: re.compile('a').match(5), lambda: re.findall('a', None), lambda: re.sub('(a)', r'\g<9>', 'a'), lambda: re.match('(a)', 'a').expand(r'\3')):
    try: g()
    except Exception: traceback.print_exc()
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    print(re.sub('a', 'b', 'aaa', 1), re.split('a', 'bab', 1), re.sub('a', 'b', 'aaa', 1, re.I))
    for x in w: print(x.message, x.lineno, x.filename)
    re.compile('[[a]')
    for x in w[3:]: print(x.message, x.lineno, x.filename)
import pickle, copy
p = re.compile('a(b)', re.I)
print(pickle.loads(pickle.dumps(p)) is p, copy.copy(p) is p, copy.deepcopy(p) is p, p == re.compile('a(b)', re.I), hash(p) == hash(re.compile('a(b)', re.I)))
print(type(p), type(m), re.Pattern, re.Match, re.Pattern.__module__, re.PatternError, re.error)
for text in ('2024-01-02', 'x'):
    match re.fullmatch(r'(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)', text):
        case re.Match() as m: print(m['y'], m.groupdict())
        case None: print('no')
it = re.finditer(r'\d+', '1 22 333')
print(next(it), [x.span() for x in it])
print(re.compile(r'(?x) a  # comment' + '\n b').flags, repr(re.compile('a', re.M | re.A)))
for repl in (r'\18', r'\141', r'\477', r'\1a', r'\0', r'\07', r'\0777', r'\11', r'\89', r'\1', r'\12'):
    try: print(repr(re.sub('(a)', repl, 'xax')))
    except re.error as e: print(e, e.pos)
