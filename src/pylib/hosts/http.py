"""A host that answers HTTP: `http port=80 service=0.1 fail=0 status=503 workers=0 size=0`.

A request takes `service` seconds, longer when all `workers` are busy; every `fail`-th is answered with `status`. The body is
`size` bytes, or one line that repeats the request. Paths that say more: /delay/SECONDS, /status/CODE, /bytes/COUNT.
"""

import contextlib
import http
import socket
import sys
import threading
import time

OPTIONS = dict(word.split("=") for word in sys.argv[1:])
PORT = int(OPTIONS.get("port", 80))
SERVICE = float(OPTIONS.get("service", 0.1))
FAIL = int(OPTIONS.get("fail", 0))
STATUS = int(OPTIONS.get("status", 503))
WORKERS = int(OPTIONS.get("workers", 0))
SIZE = int(OPTIONS.get("size", 0))

busy = threading.Semaphore(WORKERS) if WORKERS else contextlib.nullcontext()
asked = 0


def answer(method, path, body):
    """The status and the body, after the time that it takes."""
    global asked
    asked += 1
    status, size, service = 200, SIZE, SERVICE
    match path.split("?")[0].strip("/").split("/"):
        case ["delay", seconds]:
            service = float(seconds)
        case ["status", code]:
            status = int(code)
        case ["bytes", count]:
            size = int(count)
    if FAIL and asked % FAIL == 0:
        status = STATUS
    with busy:
        time.sleep(service)
    if status >= 400:
        return status, f"{status} {http.HTTPStatus(status).phrase}\n".encode()
    return status, b"." * size if size else f"{method} {path}\n".encode() + body


def serve(connection):
    """Answers one request after the other until the client closes."""
    with connection, connection.makefile("rb") as lines:
        while line := lines.readline().split():
            method, path = line[0].decode(), line[1].decode()
            headers = {}
            while (line := lines.readline().decode().strip()) != "":
                name, _, value = line.partition(":")
                headers[name.lower()] = value.strip()
            status, body = answer(method, path, lines.read(int(headers.get("content-length", 0))))
            closes = headers.get("connection", "").lower() == "close"
            head = f"HTTP/1.1 {status} {http.HTTPStatus(status).phrase}\r\nContent-Length: {len(body)}\r\n"
            head += "Content-Type: text/plain\r\n" + ("Connection: close\r\n" if closes else "") + "\r\n"
            connection.sendall(head.encode() + (b"" if method == "HEAD" else body))
            if closes:
                break


def guarded(connection):
    with contextlib.suppress(OSError):
        serve(connection)


listener = socket.create_server(("", PORT), backlog=1000)
while True:
    connection, _ = listener.accept()
    threading.Thread(target=guarded, args=(connection,), daemon=True).start()
