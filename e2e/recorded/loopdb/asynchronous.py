# ours: loopdb
"""The client for asyncio: fetch, transactions, a pool, cancellation."""
import asyncio
import threading
import time

import loopdb
import loopdb.server
from loopdb import aio

server = loopdb.server.Server(('127.0.0.1', 0), """
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO users (name) VALUES ('Ada'), ('Grace')
""")
host, port = server.server_address
threading.Thread(target=server.serve_forever, daemon=True).start()


async def attempt(awaitable):
    try:
        print('->', await awaitable)
    except Exception as e:
        print(type(e).__name__, e)


async def one():
    async with await aio.connect(host, port) as conn:
        print(await conn.fetch('SELECT * FROM users WHERE id > ?', 0), await conn.fetchrow('SELECT name FROM users'))
        print(await conn.fetchval('SELECT COUNT(*) FROM users'), await conn.fetchval('SELECT id FROM users WHERE id = 9'))
        print(await conn.fetchrow('SELECT id FROM users WHERE id = 9'), await conn.execute("INSERT INTO users (name) VALUES ('x')"))
        await attempt(conn.fetch('SELECT * FROM none'))
        await conn.executemany('INSERT INTO users (name) VALUES (?)', [('y',), ('z',)])
        await attempt(conn.executemany('INSERT INTO users (name) VALUES (?)', [('lost',), (None,)]))
        async with conn.transaction():
            await conn.execute("DELETE FROM users WHERE name = 'z'")
        try:
            async with conn.transaction():
                async with conn.transaction():
                    await conn.execute('DELETE FROM users')
                raise KeyError('inside')
        except KeyError as e:
            print(repr(e), [row['name'] for row in await conn.fetch('SELECT name FROM users ORDER BY id')])
        both = await asyncio.gather(conn.fetchval('SELECT 1'), conn.fetchval('SELECT 2'), return_exceptions=True)
        print(both)
        try:
            async with asyncio.timeout(0.1):
                await conn.execute('SELECT sleep(0.4)')
        except TimeoutError as e:
            print(repr(e), conn.is_closed())
        await attempt(conn.execute('SELECT 1'))
    await attempt(aio.connect('127.0.0.1', 1))


async def pooled():
    async with aio.create_pool(host, port, min_size=1, max_size=3) as pool:
        print(pool.get_size(), pool.get_idle_size())
        start = time.perf_counter()
        print(await asyncio.gather(*(pool.fetchval('SELECT sleep(0.1) + ?', n) for n in range(6))))
        print(0.2 <= time.perf_counter() - start, pool.get_size(), pool.get_idle_size())
        held = [await pool.acquire() for _ in range(3)]
        waiting = [asyncio.create_task(pool.fetchval('SELECT ?', n)) for n in range(3)]
        await asyncio.sleep(0.05)
        print([task.done() for task in waiting])
        waiting[0].cancel()
        await pool.release(held[0])
        print(await asyncio.gather(*waiting, return_exceptions=True))
        held[1].terminate()
        await pool.release(held[1])
        print(pool.get_size(), pool.get_idle_size())
        async with pool.acquire() as conn:
            print(await conn.fetchval('SELECT 7'))
        await pool.release(held[2])
    await attempt(pool.fetchval('SELECT 1'))
    pool = await aio.create_pool(host, port, min_size=2, max_size=2)
    print(pool.get_size(), pool.get_idle_size())
    await pool.close()


asyncio.run(one())
asyncio.run(pooled())
server.shutdown()
server.server_close()
