# ours: requests
"""Mappings: headers without case, cookies by host, codes by name."""
import requests
from requests.auth import HTTPBasicAuth
from requests.structures import CaseInsensitiveDict

d = CaseInsensitiveDict({'Content-Type': 'a'}, Accept='b')
d['CONTENT-TYPE'] = 'c'
print(d, d['content-type'], list(d), len(d), 'accept' in d, d == {'content-type': 'c', 'ACCEPT': 'b'}, d.copy() == d)
del d['accept']
print(dict(d), d.get('accept'), list(d.lower_items()), d == 5)
jar = requests.sessions.RequestsCookieJar()
jar['a'] = '1'
jar.set('b', '2', domain='host')
jar.set('a', '3', domain='host')
print(jar.get('a'), jar.get('a', domain='host'), jar.get_dict('host'), len(jar), jar.get('no', 'x'))
try:
    jar['no']
except KeyError as e:
    print(e)
print(requests.codes.ok, requests.codes.OK, requests.codes.not_found, requests.codes.get('im_a_teapot'), requests.codes['nothing'])
r = requests.Request('GET', 'http://h/p', auth=HTTPBasicAuth('a', 'ü')).prepare()
print(r.headers, r.url, r.path_url)


class Token(requests.auth.AuthBase):
    def __call__(self, r):
        r.headers['X-Token'] = 'secret'
        return r


print(requests.Request('post', 'HTTP://Host/a b?q="x"', data={'k': 'v'}, auth=Token(), params={'z': [1, 2]}).prepare().__dict__)
print(requests.Session().headers)
