"""A host that sends back what it gets, after `service` seconds: `echo port=7 service=0`."""

import contextlib
import socket
import sys
import threading
import time

OPTIONS = dict(word.split("=") for word in sys.argv[1:])
PORT = int(OPTIONS.get("port", 7))
SERVICE = float(OPTIONS.get("service", 0))


def serve(connection):
    with connection, contextlib.suppress(OSError):
        while data := connection.recv(65536):
            if SERVICE:
                time.sleep(SERVICE)
            connection.sendall(data)


listener = socket.create_server(("", PORT), backlog=1000)
while True:
    connection, _ = listener.accept()
    threading.Thread(target=serve, args=(connection,), daemon=True).start()
