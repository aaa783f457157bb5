# compare: output
import re
def t(*a):
    try:
        m = re.search(*a)
        print(a, m and (m.span(), m.groups(), m.lastindex, m.lastgroup, m.groupdict()))
    except Exception as e: print(a, type(e).__name__, e)
for p, s in [('a*', 'aaa'), ('(a+)(b?)', 'xaab'), ('(?P<x>a)|(?P<y>b)', 'b'), ('^b', 'a\nb'), ('(?m)^b$', 'a\nb\n'), ('a$', 'a\n'), (r'a\Z', 'a\n'), (r'\bfoo\b', 'a foo.'), (r'\Boo', 'foo'), ('(a)(b)?\\1', 'aa'), ('(?i)STRASSE', 'strasse'), ('[^a-c]', 'abcd'), ('[]a]', ']'), ('[a\\-z]', '-'), ('(?=ab)a', 'ab'), ('a(?!b)', 'abac'), ('(?<=a)b', 'ab'), ('(?<!a)b', 'abb'), ('(a|ab)(c|bcd)(d*)', 'abcd'), ('a{2,3}?', 'aaaa'), ('a{2}', 'aaa'), ('a{,2}b', 'aab'), ('x{a}', 'x{a}'), ('(?>a+)ab', 'aaab'), ('a++b', 'aab'), ('a*+a', 'aaa'), ('(a)?(?(1)b|c)', 'ab'), ('(a)?(?(1)b|c)', 'c'), (r'\d+\s\w+', '12 ab_1'), (r'[\d\-x]+', '1-x'), ('(?s).+', 'a\nb'), ('.+', 'a\nb'), ('(?x) a b # c\n c', 'abc'), ('é+', 'caféé'), ('\\u00e9', 'é'), ('\\x41', 'A'), ('\\101', 'A'), ('(?i)é', 'É'), ('(?a)\\w+', 'é1'), ('(a*)*', 'aab'), ('(a*)+', 'b'), ('(?:a|b)*c', 'ababc'), ('((a)|(b))+', 'ab'), ('(?i:a)b', 'Ab'), ('(?-i:a)b', 'ab'), ('😀.', 'x😀y'), ('(?P<n>a)(?P=n)', 'aa'), ('', 'abc'), ('a|', 'b'), ('$', 'ab'), (r'(\w+) (\w+)', 'Isaac Newton'), ('(?i)[a-z]+', 'ABC'), ('[[:alpha:]]', 'a:]'), ('a.c', 'a\nc'), ('(ab){2}', 'abab'), ('(?:(a)|b)*', 'ab')]:
    t(p, s)
for p in ['(', ')', '[', 'a**', '*a', 'a{2,1}', '(?P<n', '(?P<n>a)(?P<n>b)', '(?P<1>a)', '(?P=x)', '\\1', '(?<=a*)b', '\\q', '\\', '[b-a]', '(?z)', 'a(?i)b', '(?(2)a)', '(?(1)a|b|c)(x)', '\\x1', '(?P>a)', '[\\d-z]', 'a??+', '(a\\1)', '(?', '(?<x>a)', '(?i', '(?-i)', '(?i-i:a)', '(?#', '(?P<>a)', '\\u12', '[\\', '(?:a', 'a\n(', '+', '(?P', '\\8', '\\400', '(?P<a b>c)', 'x{99999999999}', '\\N', '(?au)x', '[a-\\d]', '(?=a)*', '^*']:
    t(p, 'x')
