# ours: loopdb
"""DB-API 2.0: connections, cursors, transactions, errors."""
import threading

import loopdb
import loopdb.server

SCRIPT = """
CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, age INTEGER);
INSERT INTO users (name, age) VALUES ('Ada', 36), ('Grace', 85), ('Linus', NULL);
CREATE TABLE log (text)
"""


def attempt(f, *args):
    try:
        print('->', f(*args))
    except loopdb.Error as e:
        print(type(e).__module__, type(e).__name__, '|', e, '|', type(e).__mro__[1].__name__)


server = loopdb.server.Server(('127.0.0.1', 0), SCRIPT)
address = server.server_address
threading.Thread(target=server.serve_forever, daemon=True).start()
print(loopdb.apilevel, loopdb.threadsafety, loopdb.paramstyle)
conn = loopdb.connect(*address, database='shop', user='me')
print(conn, conn.closed)
cursor = conn.cursor()
attempt(cursor.fetchone)
cursor.execute('SELECT * FROM users ORDER BY id')
print([d[0] for d in cursor.description], cursor.rowcount)
print(cursor.fetchone(), cursor.fetchmany(1), cursor.fetchall(), cursor.fetchone(), cursor.fetchall())
for row in cursor.execute('SELECT name AS who, age + 1 FROM users WHERE age >= ? AND name LIKE ?', [30, '%a%']):
    print(row, [d[0] for d in cursor.description])
cursor.execute('INSERT INTO users (name, age) VALUES (?, ?)', ('Guido', 69))
print(cursor.rowcount, cursor.lastrowid, cursor.description)
attempt(cursor.fetchall)
other = loopdb.connect(*address)
print(conn.execute('SELECT COUNT(*) FROM users').fetchone(), other.execute('SELECT COUNT(*) FROM users').fetchone())
conn.commit()
print(other.execute('SELECT COUNT(*) FROM users').fetchone())
conn.execute('DELETE FROM users WHERE id = 4')
conn.rollback()
print(conn.execute('SELECT name FROM users WHERE id = 4').fetchall())
print(conn.executemany('INSERT INTO log VALUES (?)', [('a',), ('b',), (None,)]).rowcount)
conn.commit()
for statement, args in [
    ('SELEC', ()), ('SELECT', ()), ('SELECT nothing FROM users', ()), ('SELECT * FROM nothing', ()), ('SELECT ?', ()),
    ('SELECT 1', (1,)), ("INSERT INTO users (name) VALUES ('Ada')", ()), ('INSERT INTO users (age) VALUES (1)', ()),
    ('UPDATE users SET name = NULL', ()), ('CREATE TABLE log (x)', ()), ('DROP TABLE gone', ()), ("SELECT 1 + 'a'", ()),
    ('SELECT wrong(1)', ()), ('SELECT 1 1', ()), ('SELECT ?', (object(),)), ('SELECT 1', 'text'), ('SELECT $', ()),
]:
    attempt(conn.execute, statement, args)
conn.rollback()
with conn:
    conn.execute("INSERT INTO log VALUES ('kept')")
print(conn, conn.closed)
attempt(conn.cursor)
attempt(cursor.execute, 'SELECT 1')
try:
    with loopdb.connect(*address) as conn:
        conn.execute("INSERT INTO log VALUES ('lost')")
        raise KeyError('no')
except KeyError as e:
    print(repr(e), conn.closed)
print(other.execute('SELECT text FROM log').fetchall())
with other.cursor() as cursor:
    cursor.execute('SELECT 1')
attempt(cursor.fetchone)
with loopdb.connect(*address, autocommit=True) as conn:
    conn.execute("UPDATE log SET text = 'x' WHERE text IS NULL")
    print(other.execute("SELECT COUNT(*) FROM log WHERE text = 'x'").fetchone())
    attempt(conn.execute, "INSERT INTO users (name) VALUES ('Ada')")
    print(other.execute("UPDATE log SET text = 'y'").rowcount)
other.close()
other.close()
server.shutdown()
server.server_close()
attempt(loopdb.connect, '127.0.0.1', 1)
attempt(loopdb.connect, 'nowhere.invalid')
