# compare: output
for s in ['', 'abc', 'ABC', 'Abc', 'a1', '12', '１２', '½', '²', ' ', '\t\n', 'a b', '_x', '1x', 'def', 'é', 'Ǆ', 'ǅ', '😀', 'a\x00', '\u200b', 'Ａ', '٣', 'ª']:
    print(ascii(s), s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isidentifier(), s.isprintable(), s.isascii())
print(repr('a\'b'), repr("a\"b'c"), repr('\n\t\\\x00\x7f\xa0\u200b\ud800'), ascii('é😀'), 'a' 'b' "c", r'\n', 'a\
b', """x
y""", '\x41\u0042\U00000043\101', str(b'x'), str(b'caf\xc3\xa9', 'utf-8'), str(5), str(None), str([1, 'a']), str(object)[:8])
print('%s' % 'é', 'abc'.__contains__('b'), 'abc'.__len__(), 'a'.__eq__('a'), 'a'.__eq__(1), 'b' > 'a', 'abc' == 'abc', 'a' is 'a' if False else '', max('abc'), sorted('cab'), ''.join(reversed('abc')), 'abc'[::-1], [*'ab'], 'a,b'.split(',')[1], hash('') == 0 or True)
