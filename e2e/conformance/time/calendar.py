# compare: output
import time
g = time.gmtime(0); print(g, g.tm_year, g[6], len(g), time.strftime('%Y-%m-%d %H:%M:%S %a %A %b %B %j %U %W %w %p %I %y %z %% %d %e', g))
for s in [0, 951782400, 1709164800, 1704067199, -86400, 4102444800, 1735603200.7]:
    t = time.gmtime(s); print(s, time.strftime('%c|%x|%X|%G-W%V-%u|%D|%F|%T|%R|%j', t), tuple(t), time.asctime(t), time.mktime(t))
print(time.ctime(0), time.localtime(5) == time.gmtime(5), type(g))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: time.strftime('%Y', (2020, 13, 1, 0, 0, 0, 0, 1, 0))); t(lambda: time.strftime('%Y', (1, 2))); t(lambda: time.strftime(5)); t(lambda: time.gmtime('x'))
