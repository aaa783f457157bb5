"""Headers as a message."""
import http.client
import io

lines = b'Content-Type: Text/HTML; charset="UTF-8"; x=y\r\nSet-Cookie: a=1\r\nset-cookie: b=2\r\nEmpty:\r\nLong: one\r\n two\r\nSpaces:   in front\r\n\r\nbody'
m = http.client.parse_headers(io.BytesIO(lines))
print(type(m), len(m), list(m), m.keys(), m.values(), m.items())
print(m['content-type'], m['nothing'], m.get('EMPTY'), m.get('nothing', 5), m.get_all('Set-Cookie'), m.get_all('no', []))
print(m.get_content_type(), m.get_content_maintype(), m.get_content_subtype(), m.get_content_charset())
print(m.get_param('charset'), m.get_param('x'), m.get_param('no'), m.get_params())
print(str(m))
m['New'] = 'value'
m.add_header('Content-Disposition', 'attachment', filename='x y.txt')
print(m['Content-Disposition'], m.get_filename())
del m['SET-cookie']
m.replace_header('new', 'other')
print(m.items())
try:
    m.replace_header('absent', '1')
except KeyError as e:
    print(repr(e))
print('new' in m, 'absent' in m)
print(http.client.parse_headers(io.BytesIO(b'\r\n')).get_content_type())
print(http.client.parse_headers(io.BytesIO(b'Content-Type: weird\r\n\r\n')).get_content_type())
print(http.client.responses[404], http.client.OK, http.client.HTTP_PORT, http.client.HTTPS_PORT)
print(repr(http.client.IncompleteRead(b'abc', 4)), repr(http.client.BadStatusLine('')), http.client.LineTooLong('x'))
