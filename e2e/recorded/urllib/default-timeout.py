"""Without timeout= the default of sockets counts."""
import socket
import urllib.error
from urllib.request import urlopen

listener = socket.create_server(('127.0.0.1', 0))
socket.setdefaulttimeout(0.2)
try:
    urlopen(f'http://127.0.0.1:{listener.getsockname()[1]}/')
except urllib.error.URLError as e:
    print('URLError', repr(e.reason))
except TimeoutError as e:
    print('TimeoutError', e)
listener.close()
