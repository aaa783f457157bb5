"""One request, one response: what the client sends to the byte, what the server logs."""
import http.client
import re
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        print('server:', self.command, self.path, self.request_version, self.requestline)
        print('server:', [(k, v.replace(str(port), 'PORT')) for k, v in self.headers.items()])
        body = 'grüße\n'.encode()
        self.send_response(200)
        self.send_header('Content-Type', 'text/plain; charset=utf-8')
        self.send_header('Content-Length', str(len(body)))
        self.send_header('X-Twice', 'one')
        self.send_header('X-Twice', 'two')
        self.end_headers()
        self.wfile.write(body)

    def log_date_time_string(self):
        return 'now'


server = HTTPServer(('127.0.0.1', 0), Handler)
port = server.server_port
print(server.server_name, server.server_address[0], Handler.server_version, re.sub(r'3\.\d+.*', '3.x', Handler.sys_version))
thread = threading.Thread(target=server.serve_forever)
thread.start()
conn = http.client.HTTPConnection('127.0.0.1', port)
conn.request('GET', '/path?query=1', headers={'X-Mine': 'yes', 'Accept': 'text/plain'})
r = conn.getresponse()
print(r.status, r.reason, r.version, r.length, r.chunked, r.will_close, r.isclosed())
print(r.getheader('content-type'), r.getheader('x-twice'), r.getheader('nothing'), r.getheader('nothing', 'default'))
print([k for k, v in r.getheaders()])
print(r.headers.get_all('X-Twice'), r.headers.get_content_type(), r.headers.get_content_charset(), 'X-TWICE' in r.headers)
print(r.read().decode(), end='')
print(r.isclosed(), r.closed, r.read(), conn.sock)
server.shutdown()
thread.join()
server.server_close()
sys.stderr.flush()
