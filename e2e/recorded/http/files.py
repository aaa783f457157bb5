# 3.14: pages have a style
"""A directory that is served."""
import functools
import http.client
import os
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

os.makedirs('site/sub/deep')
os.mkdir('site/pages')
for name, text in {'a.txt': 'plain', 'b <&>.html': '<p>', 'sub/c.json': '{}', 'pages/index.html': 'index', 'x.unknown': '?', 'z.tar.gz': 'z'}.items():
    with open('site/' + name, 'w') as f:
        f.write(text)
os.utime('site/a.txt', (784111777, 784111777))


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, format, *args):
        print('log:', format % args)


server = ThreadingHTTPServer(('127.0.0.1', 0), functools.partial(Handler, directory='site'))
threading.Thread(target=server.serve_forever, daemon=True).start()


def ask(method, path, headers={}):
    c = http.client.HTTPConnection('127.0.0.1', server.server_port)
    c.request(method, path, headers=headers)
    r = c.getresponse()
    body = r.read()
    print(r.status, r.getheader('content-type'), r.getheader('content-length'), r.getheader('location'),
          r.getheader('last-modified') if path == '/a.txt' else '')
    if r.status == 200:
        print(body.decode())
    c.close()


ask('GET', '/a.txt')
ask('HEAD', '/a.txt')
ask('GET', '/a.txt?query#part')
ask('GET', '/a.txt', {'If-Modified-Since': 'Sun, 06 Nov 1994 08:49:37 GMT'})
ask('GET', '/a.txt', {'If-Modified-Since': 'Sun, 06 Nov 1994 08:49:36 GMT'})
ask('GET', '/a.txt', {'If-Modified-Since': 'yesterday'})
ask('GET', '/')
ask('GET', '/sub')
ask('GET', '/sub/')
ask('GET', '/pages/')
ask('GET', '/b%20%3C&%3E.html')
ask('GET', '/a.txt/')
ask('GET', '/../../etc/passwd')
ask('GET', '/sub/../a.txt')
ask('GET', '/x.unknown')
ask('GET', '/z.tar.gz')
ask('POST', '/a.txt')
server.shutdown()
server.server_close()
