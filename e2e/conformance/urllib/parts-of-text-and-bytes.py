from urllib.parse import *
import urllib.parse as up


def t(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


U = ['http://user:pw@Host.com:80/p/a;x=1?q=1&r=2#frag', 'mailto:a@b', '//net/path', 'path;p?q', 'http://[::1]:80/x', 'http://[v1.x]/', 'file:///etc/x', 'HTTP://A', '', 'x:y:z', 'http://h:99999/', 'http://h:ab/', ' http://a\tb/c\n', 'svn+ssh://h/p#', 'a?b#c?d', 'http://a@b@c/']
for u in U:
    for v in (u, u.encode()):
        t(lambda: urlparse(v)); t(lambda: urlsplit(v, allow_fragments=False)); t(lambda: urldefrag(v)); t(lambda: urlparse(v).geturl()); t(lambda: (urlsplit(v).username, urlsplit(v).password, urlsplit(v).hostname)); t(lambda: urlsplit(v).port)
t(lambda: urlparse('http://a/').encode()); t(lambda: urlparse(b'http://a/').decode()); t(lambda: urlsplit(b'http://a/#x').decode().geturl()); t(lambda: urldefrag('a#b').encode()); t(lambda: urldefrag(b'a#b').decode().geturl()); t(lambda: urlparse('http://\xe9/').encode())
for bad in ['http://[::1', 'http://a]b/', 'http://x[::1]/', 'http://[::1]x/', 'http://[vz]/']: t(lambda: urlsplit(bad))
t(lambda: urljoin(b'http://a/b/c', b'../d')); t(lambda: urljoin('http://a/b', b'c')); t(lambda: urlunparse((b'http', b'a', b'/p', b'', b'q', b''))); t(lambda: urlunsplit(('http', 'a', b'/p', '', ''))); t(lambda: urlparse('http://a', b'x')); t(lambda: urlparse(None)); t(lambda: urlparse(5))
for q in ['a=1&b=2&a=3&c=&d', b'a=1&b=%C3%A9+x', 'a=1;b=2', 'x=%zz&y=%41']:
    t(lambda: parse_qs(q)); t(lambda: parse_qsl(q, True)); t(lambda: parse_qsl(q, strict_parsing=True)); t(lambda: parse_qsl(q, separator=';')); t(lambda: parse_qsl(q, max_num_fields=1))
t(lambda: parse_qsl('a', separator='')); t(lambda: parse_qsl('a=1', separator=5)); t(lambda: unquote(b'a%20b')); t(lambda: unquote('a%E9b', 'latin-1')); t(lambda: unquote_to_bytes('a%20b')); t(lambda: quote(b'\xff a')); t(lambda: quote('a', encoding='x') ); t(lambda: quote(b'a', encoding='x')); t(lambda: quote(5)); t(lambda: quote_plus('a b/c', '/')); t(lambda: urlencode({'a': [1, 2], 'b': 'x y'})); t(lambda: urlencode({'a': [1, 2], 'b': 'x y', 'c': b'\xff'}, doseq=True)); t(lambda: urlencode([('a', 1), ('b', None)], quote_via=quote)); t(lambda: urlencode('abc')); t(lambda: urlencode(5)); t(lambda: urlencode([1]))
t(lambda: ParseResult._fields); t(lambda: SplitResultBytes(b'a', b'b', b'c', b'd', b'e')); t(lambda: ParseResult('a','b','c','d','e','f')._replace(scheme='z').geturl())
print(sorted(up.__all__))
