"""Child processes: output, input, exit codes, what is not there."""
import asyncio
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT


async def main():
    process = await asyncio.create_subprocess_exec('echo', 'hello', 'world', stdout=PIPE)
    print(await process.communicate(), process.returncode, process.pid > 0)
    process = await asyncio.create_subprocess_exec('cat', stdin=PIPE, stdout=PIPE)
    print(await process.communicate(b'through cat'), await process.wait())
    process = await asyncio.create_subprocess_shell('echo out; echo err >&2; exit 3', stdout=PIPE, stderr=PIPE)
    print(await process.communicate(), process.returncode)
    process = await asyncio.create_subprocess_shell('echo both; echo both >&2', stdout=PIPE, stderr=STDOUT)
    print(await process.stdout.read(), await process.wait())
    process = await asyncio.create_subprocess_exec('echo', 'nowhere', stdout=DEVNULL)
    print(process.stdout, process.stdin, await process.wait())
    process = await asyncio.create_subprocess_exec('cat', stdin=PIPE, stdout=PIPE)
    for line in (b'one\n', b'two\n'):
        process.stdin.write(line)
        await process.stdin.drain()
        print(await process.stdout.readline())
    process.stdin.close()
    await process.stdin.wait_closed()
    print(await process.stdout.read(), await process.wait())
    try:
        await asyncio.create_subprocess_exec('no-such-program')
    except FileNotFoundError as e:
        print(repr(e))
    for options in ({'text': True}, {'universal_newlines': True}, {'bufsize': 1}, {'shell': True}, {'encoding': 'x'}):
        try:
            await asyncio.create_subprocess_exec('echo', **options)
        except ValueError as e:
            print(e)
    process = await asyncio.create_subprocess_exec(sys.executable, '-c', 'print(6 * 7)', stdout=PIPE)
    print(await process.communicate())


asyncio.run(main())
