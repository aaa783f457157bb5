# 3.14: what each status means is said of more of them
"""The words of HTTP."""
import http
from http import HTTPMethod, HTTPStatus

for status in HTTPStatus:
    print(int(status), status.name, '|', status.phrase, '|', status.description)
print(repr(HTTPStatus.OK), str(HTTPStatus.OK), f'{HTTPStatus.NOT_FOUND}', HTTPStatus(404) is HTTPStatus.NOT_FOUND, HTTPStatus.OK == 200)
print(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.UNPROCESSABLE_ENTITY.name)
for code in 100, 204, 301, 404, 503:
    s = HTTPStatus(code)
    print(code, s.is_informational, s.is_success, s.is_redirection, s.is_client_error, s.is_server_error)
for method in HTTPMethod:
    print(repr(method), method, method.description)
print(HTTPMethod('GET') is HTTPMethod.GET, HTTPMethod.POST == 'POST')
try:
    HTTPStatus(299)
except ValueError as e:
    print(e)
print(sorted(http.__all__))
