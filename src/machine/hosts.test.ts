import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, HostError, hostsIn, readHost, run } from '#machine';

function ran(source: string, files: Readonly<Record<string, string>> = {}, hosts: readonly string[] = []) {
  let printed = '';
  const text = (_stream: 1 | 2, piece: string) => {
    printed += piece;
  };
  const program = { main: 'main.py', files: { ...files, 'main.py': source }, args: [], hosts };
  const { ended } = run(program, DEFAULT_SETTINGS, { text });
  return { printed, ended };
}

function refusal(text: string): string {
  try {
    readHost(text);
  } catch (error) {
    if (error instanceof HostError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('a host', () => {
  test('is declared in a comment, with numbers for its units', () => {
    const [host] = hostsIn('import x\n# @host api http latency=20ms bandwidth=2MB service=1.5s fail=3\n');
    expect(host).toEqual({
      name: 'api',
      kind: 'http',
      line: { latency: 20_000_000, bandwidth: 2_000_000 },
      cores: 1,
      file: null,
      args: ['service=1.5', 'fail=3'],
    });
  });

  test('that cannot be is refused with what it could be', () => {
    expect(refusal('api ftp')).toBe("host api: must be one of http, database, echo, flaky, clients, python, not 'ftp'");
    expect(refusal('api http service=3h')).toBe("host api: service must be a time, as 300ms or 2s, not '3h'");
    expect(refusal('api echo fail=3')).toContain(
      "'fail=3' must be key=value with one of latency, bandwidth, cores, port",
    );
    expect(refusal('')).toBe("a host needs a name of letters, digits, dots and hyphens, not ''");
  });

  test('that cannot be ends the run before it begins, with the line', () => {
    const { printed, ended } = ran('print(1)\n# @host api ftp\n');
    expect(printed).toBe('');
    expect(ended).toMatchObject({ reason: 'unsupported', diagnostic: { span: { line: 2 }, text: '# @host api ftp' } });
  });

  test('answers after its latency and its service, by its name, and is cut when the program ends', {
    timeout: 60_000,
  }, () => {
    const { printed, ended } = ran(
      [
        'import time, urllib.request',
        'print(urllib.request.urlopen("http://api/x").read(), round(time.monotonic(), 2))',
      ].join('\n'),
      {},
      ['api http latency=50ms service=300ms'],
    );
    expect(printed).toBe("b'GET /x\\n' 0.5\n");
    expect(ended?.reason).toBe('exited');
  });

  test('is a database that has so many workers and takes so many clients', { timeout: 60_000 }, () => {
    const source = `# @host db database service=20ms latency=5ms workers=2 connections=2 rows=5
import asyncio, loopdb, time
from loopdb import aio
with loopdb.connect("db") as first, loopdb.connect("db") as second:
    print(first.execute("SELECT name FROM users WHERE id > ?", (3,)).fetchall())
    first.execute("UPDATE accounts SET balance = balance - 10 WHERE id = 1")
    print(second.execute("SELECT SUM(balance) FROM accounts").fetchone())
    first.commit()
    print(second.execute("SELECT SUM(balance) FROM accounts").fetchone())
    try:
        loopdb.connect("db")
    except loopdb.OperationalError as error:
        print(error)
async def main():
    async with aio.create_pool("db", min_size=2, max_size=2) as pool:
        before = time.monotonic()
        print(await asyncio.gather(*(pool.fetchval("SELECT ?", n) for n in range(4))))
        print(round(time.monotonic() - before, 2))
asyncio.run(main())
`;
    expect(ran(source).printed).toBe(
      "[('user 4',), ('user 5',)]\n(500,)\n(490,)\ntoo many connections\n[0, 1, 2, 3]\n0.06\n",
    );
  });

  test('of the same name as another is what the program says it is', () => {
    const source = `# @host people clients port=8000 count=1 text=mine
import socket
with socket.create_server(("", 8000)) as s:
    s.settimeout(2)
    try:
        while True:
            connection, _ = s.accept()
            print(connection.recv(99).decode(), end="")
            connection.close()
    except TimeoutError:
        pass
`;
    expect(ran(source, {}, ['people clients port=8000 count=2 text=theirs']).printed).toBe('mine 1 from client 1\n');
  });

  test('resets every so many connections when it is flaky', () => {
    const source = `# @host far flaky port=9 reset=2
import socket
for _ in range(4):
    with socket.create_connection(("far", 9)) as s:
        s.sendall(b"hello")
        try:
            print(s.recv(9))
        except ConnectionResetError as error:
            print(error.strerror)
`;
    const once = "b'hello'\nConnection reset by peer\n";
    expect(ran(source).printed).toBe(once + once);
  });

  test('may be a program of its own, and clients may come by a schedule', () => {
    const server = `import socket
with socket.create_server(("", 99)) as s:
    connection, _ = s.accept()
    connection.sendall(b"from the file\\n")
`;
    const source = `# @host own python file=server.py
# @host people clients port=8000 count=2 first=1s every=500ms
import socket, time
with socket.create_connection(("own", 99)) as s:
    print(s.makefile().readline(), end="")
with socket.create_server(("", 8000)) as s:
    for _ in range(2):
        connection, _ = s.accept()
        print(connection.recv(99).decode(), end="")
        print(round(time.monotonic(), 1))
        connection.close()
`;
    expect(ran(source, { 'server.py': server }).printed).toBe(
      'from the file\nhello 1 from client 1\n1.0\nhello 1 from client 2\n1.5\n',
    );
  });
});
