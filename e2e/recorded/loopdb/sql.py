# ours: loopdb
"""The small SQL by itself."""
import json

from loopdb.engine import Database, Session

session = Session(Database("""
CREATE TABLE items (id INTEGER PRIMARY KEY, name TEXT, price REAL, kind TEXT);
INSERT INTO items (name, price, kind) VALUES ('pen', 1.5, 'a'), ('book', 12.0, 'b'), ('cup', NULL, 'b'), ('bag', 30, 'a')
"""))


def ask(sql, *args):
    answer = json.loads(session.answer(json.dumps({'do': 'execute', 'sql': sql, 'args': args})))
    print(sql, args or '', '->', answer.get('error') or answer['columns'], answer.get('message') or answer['rows'] or answer['count'])


ask('SELECT 1, 2.5, \'it\'\'s\', NULL, -3, 1 + 2 * 3, (1 + 2) * 3, 7 / 2, 7 / 2.0, 7 % 4, 1 / 0')
ask("SELECT 'a' || 1, 1 < 2, 1 = 1.0, 1 <> 1, NULL = NULL, NULL IS NULL, 1 IS NOT NULL")
ask('SELECT name FROM items WHERE price > 1 AND price < 20 ORDER BY price DESC;')
ask('select NAME from ITEMS where not price > 1 or price is null')
ask('SELECT name FROM items WHERE kind IN (?, ?) ORDER BY kind, name', 'a', 'c')
ask('SELECT name FROM items WHERE price NOT IN (1.5) ORDER BY id')
ask('SELECT name FROM items WHERE price BETWEEN 1 AND 12 ORDER BY id')
ask("SELECT name FROM items WHERE name LIKE 'B%' OR name LIKE '_e_' ORDER BY id")
ask("SELECT name FROM items WHERE name NOT LIKE '%o%' ORDER BY id LIMIT 2 OFFSET 1")
ask('SELECT name, price FROM items ORDER BY price')
ask('SELECT name FROM items ORDER BY kind DESC, price DESC LIMIT ?', 3)
ask('SELECT COUNT(*), COUNT(price), SUM(price), AVG(price), MIN(name), MAX(price) FROM items')
ask("SELECT COUNT(*) AS n, SUM(price) FROM items WHERE kind = 'none'")
ask('SELECT upper(name), length(name), coalesce(price, 0), round(price), abs(-2), lower(NULL) FROM items WHERE items.id = 3')
ask('SELECT "name", * FROM items LIMIT 1')
ask('UPDATE items SET price = price * 2, name = upper(name) WHERE kind = ?', 'a')
ask('SELECT name, price FROM items WHERE kind = ?', 'a')
ask('DELETE FROM items WHERE price IS NULL')
ask('INSERT INTO items VALUES (10, ?, ?, ?)', 'box', 5, 'c')
ask('INSERT INTO items (name) VALUES (?), (?)', 'x', 'y')
ask('SELECT id, name FROM items')
ask('INSERT INTO items (name, name2) VALUES (1, 2)')
ask('INSERT INTO items (name) VALUES (1, 2)')
ask('INSERT INTO items (id) VALUES (10)')
ask('CREATE TABLE IF NOT EXISTS items (x)')
ask('DROP TABLE items')
ask('DROP TABLE IF EXISTS items')
ask('SELECT * FROM items')
ask('ROLLBACK')
ask('SELECT COUNT(*) FROM items')
ask('SELECT name FROM items WHERE')
ask('SELECT name FROM items ORDER price')
ask('INSERT items VALUES (1)')
ask('SELECT FROM items')
ask('DELETE items')
print(session.answer('{"do": "dance"}'), session.answer('{"do": "hello"}'), session.answer('no json')[:25])
