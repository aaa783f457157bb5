s = 'Hello, World'
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.replace('l', 'L', 1), s.find('o'), s.rfind('o'), s.count('l'))
print(s.split(', '), 'a b  c '.split(), 'a,b,,c'.split(','), 'x'.join('abc'), s.partition(', '), s[::-1], s[-5:], s[1:8:2])
print('abc'.center(9, '*'), '7'.zfill(3), ' x '.strip() + '|', 'xxabxx'.strip('x'), s.startswith(('He', 'x')), s.endswith('d'))
print('abc' < 'abd', 'a' * 3, 'b' in 'abc', len('äöü'), ord('ä'), chr(228), repr('it\'s "x"\n\t\\'), ascii('ä'))
print('%s is %d years, %.2f %% %5s|%-5s|' % ('Al', 3, 1.5, 'r', 'l'), '{0} {1} {0} {name!r:>6}'.format(1, 2, name='n'))
print('a\nb\r\nc'.splitlines(), 'abc'.isalpha(), '12'.isdigit(), 'ß'.upper(), 'İ'.lower() == 'i̇', '😀x'[0], len('😀'))
try:
    'abc'.index('z')
except ValueError as e:
    print(e)
try:
    'abc'[5]
except IndexError as e:
    print(e)
