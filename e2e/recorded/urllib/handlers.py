"""Openers made of handlers of the program's own."""
import io
import urllib.error
import urllib.request
from urllib.request import BaseHandler, OpenerDirector, Request, build_opener
from urllib.response import addinfourl


class Echo(BaseHandler):
    handler_order = 400

    def echo_open(self, req):
        print('open', req.full_url, req.type, req.host, req.selector, req.get_method())
        return addinfourl(io.BytesIO(req.selector.encode()), {'k': 'v'}, req.full_url, 200)

    def echo_request(self, req):
        req.add_header('x-early', '1')
        return req

    def echo_response(self, req, response):
        print('response', req.header_items(), response.code)
        return response


class Second(BaseHandler):
    handler_order = 450

    def echo_open(self, req):
        raise AssertionError('not asked')

    def default_open(self, req):
        print('default_open', req.type)


opener = build_opener(Echo(), Second)
with opener.open('echo://host/path?x#y') as r:
    print(r.read(), r.status, r.getcode(), r.geturl(), r.info(), r.headers)
print(r.closed)
print([type(h).__name__ for h in build_opener().handlers if type(h).__name__ not in ('FTPHandler',)])
bare = OpenerDirector()
print(bare.open('http://x/'), bare.handlers, bare.addheaders[0][0])
try:
    bare.add_handler(object())
except TypeError as e:
    print(e)
try:
    build_opener().open('what:ever')
except urllib.error.URLError as e:
    print(e)
