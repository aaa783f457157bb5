import asyncio

loop = asyncio.new_event_loop()
def tick(n):
    print('tick', n)
    if n == 3:
        loop.stop()
        loop.call_soon(print, 'queued in the last turn: next run')
    else:
        loop.call_later(1, tick, n + 1)
loop.call_soon(tick, 1)
loop.run_forever()
print('stopped', loop.is_running())
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
