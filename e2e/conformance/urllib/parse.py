# compare: output
from urllib.parse import *
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for u in ['http://user:pw@Host.com:8080/a/b;p?q=1&r=2#frag', 'mailto:a@b.c', '/path?x', '//host/p', 'http://[::1]:80/', 'x:y', '', 'HTTP://A', 'a b', 'http://h?q#f#g', 'http://h:99999/', 'http://h:x/', '  http://h/\n', 'path;a;b/c;d', '1http://x']:
    t(lambda: urlsplit(u)); t(lambda: urlparse(u)); t(lambda: urlparse(u).geturl())
    p = urlsplit(u)
    t(lambda: (p.hostname, p.username, p.password)); t(lambda: p.port)
base = 'http://a/b/c/d;p?q'
for u in ['g:h', 'g', './g', 'g/', '/g', '//g', '?y', 'g?y', '#s', 'g#s', 'g?y#s', ';x', 'g;x', '', '.', './', '..', '../', '../g', '../..', '../../g', '../../../g', '/./g', '/../g', 'g.', '..g', './../g', './g/.', 'g/./h', 'g/../h', 'http:g']:
    print(u, urljoin(base, u))
t(lambda: urldefrag('http://x/y#z')); t(lambda: urldefrag('http://x/y'))
t(lambda: quote('a b/c?é~')); t(lambda: quote('a/b', safe='')); t(lambda: quote_plus('a b&c/d')); t(lambda: quote(b'\xff a'))
t(lambda: unquote('a%20b%2Fc%C3%A9%zz%4')); t(lambda: unquote_plus('a+b%2B')); t(lambda: unquote('é%C3%A9')); t(lambda: unquote_to_bytes('a%FF'))
t(lambda: unquote('%ff'))
t(lambda: urlencode({'a': 1, 'b': 'x y', 'c': ['1', '2']})); t(lambda: urlencode([('a', [1, 2]), ('b', 'z')], doseq=True)); t(lambda: urlencode('abc')); t(lambda: urlencode({'k': b'\xff'}))
t(lambda: urlencode({'q': 'a b'}, quote_via=quote))
t(lambda: parse_qs('a=1&a=2&b=&c')); t(lambda: parse_qs('a=1&b=', keep_blank_values=True)); t(lambda: parse_qsl('x=%20+y&z=1;2')); t(lambda: parse_qsl('a', strict_parsing=True)); t(lambda: parse_qs('a=1;b=2', separator=';')); t(lambda: parse_qs('a=1&b=2', max_num_fields=1))
t(lambda: quote(5)); t(lambda: urlunsplit(('http', 'h', 'p', 'q', 'f')))
