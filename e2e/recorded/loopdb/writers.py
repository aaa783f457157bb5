# ours: loopdb
"""Who writes keeps others that want to write waiting; threads, and a server with few workers."""
import threading
import time

import loopdb
import loopdb.server
from loopdb.engine import Database

server = loopdb.server.Server(
    ('127.0.0.1', 0), Database('CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (0)', lock_timeout=0.3),
    service_time=0.05, workers=2, max_connections=6,
)
address = server.server_address
threading.Thread(target=server.serve_forever, daemon=True).start()


def add(count):
    with loopdb.connect(*address, autocommit=True) as conn:
        for _ in range(count):
            conn.execute('UPDATE t SET n = n + 1')


threads = [threading.Thread(target=add, args=(3,)) for _ in range(4)]
start = time.perf_counter()
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(time.perf_counter() - start >= 12 * 0.05 / 2)
first, second = loopdb.connect(*address), loopdb.connect(*address)
print(first.execute('SELECT n FROM t').fetchone())
first.execute('UPDATE t SET n = 100')
try:
    second.execute('UPDATE t SET n = 200')
except loopdb.OperationalError as e:
    print(e)
print(second.execute('SELECT n FROM t').fetchone())
waiting = threading.Thread(target=lambda: (second.execute('UPDATE t SET n = n + 1'), second.commit()))
waiting.start()
time.sleep(0.15)
first.commit()
waiting.join()
print(first.execute('SELECT n FROM t').fetchone())
second.execute('UPDATE t SET n = 0')
second.close()
print(first.execute('SELECT n FROM t').fetchone())
time.sleep(0.2)
more = [loopdb.connect(*address) for _ in range(5)]
try:
    loopdb.connect(*address)
except loopdb.OperationalError as e:
    print(e)
for conn in (first, *more):
    conn.close()
slow = loopdb.connect(*address, timeout=0.2)
try:
    slow.execute('SELECT sleep(0.5)')
except loopdb.OperationalError as e:
    print(e, slow.closed)
server.shutdown()
server.server_close()
