import sys
print('out')
sys.stderr.write('err\n')
def f(): raise SystemExit
try: f()
except SystemExit as e: print(repr(e), e.code)
class E(BaseException): pass
raise E('base')
