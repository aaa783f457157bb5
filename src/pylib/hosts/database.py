"""A database for loopdb: `database port=5433 service=0.005 workers=0 connections=0 rows=100`.

A statement takes `service` seconds, longer when all `workers` are busy; clients beyond `connections` are refused (0: no end of
either). There are two tables with so many `rows`: users (id, name, age) and accounts (id, balance), each with 100 on it.
A statement may also sleep(SECONDS).
"""

import sys

from loopdb.engine import Database, Table
from loopdb.server import Server

OPTIONS = dict(word.split("=") for word in sys.argv[1:])
ROWS = int(OPTIONS.get("rows", 100))


def users():
    table = Table([("id", True, True, True), ("name", False, False, True), ("age", False, False, False)])
    table.rows = [[number, f"user {number}", 18 + number * 7 % 60] for number in range(1, ROWS + 1)]
    table.last = ROWS
    return table


def accounts():
    table = Table([("id", True, True, True), ("balance", False, False, True)])
    table.rows = [[number, 100] for number in range(1, ROWS + 1)]
    table.last = ROWS
    return table


database = Database()
server = Server(
    ("", int(OPTIONS.get("port", 5433))),
    database,
    service_time=float(OPTIONS.get("service", 0.005)),
    workers=int(OPTIONS.get("workers", 0)) or None,
    max_connections=int(OPTIONS.get("connections", 0)) or None,
)
database.tables = {"users": users(), "accounts": accounts()}
server.serve_forever()
