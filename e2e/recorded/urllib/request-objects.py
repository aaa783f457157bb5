"""Request by itself."""
from urllib.request import Request, pathname2url, url2pathname

r = Request('http://User:pw@Example.com:8080/a/b?q=1#frag', headers={'x-two-words': '1', 'Content-Length': '5'})
print(r.full_url, r.get_full_url(), r.type, r.host, r.selector, r.fragment, r.origin_req_host, r.unverifiable)
print(r.get_method(), r.data, r.header_items(), r.has_header('X-two-words'), r.has_header('x-two-words'), r.get_header('X-two-words'), r.get_header('No', 'd'))
r.data = b'x'
print(r.get_method(), r.header_items())
r.data = None
print(r.get_method())
r.add_header('A', '1')
r.add_unredirected_header('A', '2')
r.add_unredirected_header('B', '3')
print(r.header_items(), r.get_header('A'), r.unredirected_hdrs)
r.remove_header('A')
print(r.header_items())
r.method = 'PATCH'
print(r.get_method(), r.has_proxy())
r.set_proxy('proxy:3128', 'http')
print(r.host, r.selector, r.has_proxy())
r = Request('<URL:http://h>')
print(r.full_url, repr(r.selector), r.host)
r.full_url = 'https://other/x'
print(r.type, r.host, r.selector)
del r.full_url
print(r.full_url, repr(r.selector))
for bad in 'plain', '/path', '':
    try:
        Request(bad)
    except ValueError as e:
        print(e)
print(pathname2url('a b/ü'), url2pathname('a%20b/%C3%BC'))
