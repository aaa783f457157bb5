"""A host on which one cannot rely: `flaky port=7 reset=3 silent=0`.

It sends back what it gets, but every `reset`-th connection is reset when it has sent something, and every `silent`-th one gets
no answer.
"""

import contextlib
import socket
import struct
import sys
import threading

OPTIONS = dict(word.split("=") for word in sys.argv[1:])
PORT = int(OPTIONS.get("port", 7))
RESET = int(OPTIONS.get("reset", 3))
SILENT = int(OPTIONS.get("silent", 0))


def serve(connection, number):
    with connection, contextlib.suppress(OSError):
        while data := connection.recv(65536):
            if RESET and number % RESET == 0:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                break
            if not SILENT or number % SILENT != 0:
                connection.sendall(data)


listener = socket.create_server(("", PORT), backlog=1000)
number = 0
while True:
    connection, _ = listener.accept()
    number += 1
    threading.Thread(target=serve, args=(connection, number), daemon=True).start()
