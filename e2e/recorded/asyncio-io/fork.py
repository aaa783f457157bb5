"""fork(2) in a running loop: the child has none."""
import asyncio, os, sys
async def main():
    pid = os.fork()
    if pid == 0:
        try:
            asyncio.get_running_loop()
            print('running')
        except RuntimeError as e:
            print('child:', e)
        sys.stdout.flush()
        os._exit(0)
    os.waitpid(pid, 0)
    print('parent', asyncio.get_running_loop().is_running())
asyncio.run(main())
