# compare: output
import logging, sys, io
logging.warning('to stderr %s', 1)
logging.info('not shown')
log = logging.getLogger('app.db')
print(log, log.parent, logging.getLogger('app'), log.parent is logging.getLogger('app'), logging.getLogger() is logging.root)
logging.basicConfig(level=logging.DEBUG, force=True, stream=sys.stdout, format='%(levelname)-8s|%(name)s|%(message)s|%(funcName)s|%(lineno)d|%(filename)s|%(module)s')
log.debug('x=%d y=%s', 1, 'two'); log.info({'a': 1}); log.info('%(a)s', {'a': 5})
def f():
    try: 1/0
    except ZeroDivisionError: log.exception('failed')
    log.error('no exc', exc_info=False); log.error('stack', stack_info=False)
f()
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('{levelname}:{message:>10}', style='{')); h.setLevel('ERROR'); log.addHandler(h)
log.error('both'); log.propagate = False; log.error('one'); log.warning('none')
h2 = logging.StreamHandler(io.StringIO()); h2.setFormatter(logging.Formatter('$levelname $message', style='$')); log.addHandler(h2); log.critical('dollar'); print(repr(h2.stream.getvalue()))
class F(logging.Filter):
    def filter(self, r): r.extra = 'E'; return 'secret' not in r.getMessage()
log.addFilter(F()); log.error('secret'); log.error('ok')
ad = logging.LoggerAdapter(logging.getLogger('ad'), {'user': 'bob'}); ad.info('hello')
print(logging.getLevelName(30), logging.getLevelName('INFO'), logging.getLevelName(35), log.getEffectiveLevel(), log.isEnabledFor(10), log.hasHandlers())
logging.addLevelName(25, 'NOTICE'); logging.log(25, 'custom')
logging.disable(logging.ERROR); logging.error('no'); logging.disable(logging.NOTSET); logging.error('yes')
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: log.setLevel('NOPE')); t(lambda: log.setLevel(1.5)); t(lambda: logging.getLogger(5)); t(lambda: logging.Formatter('x', style='!')); t(lambda: logging.Formatter('{x', style='{')); t(lambda: logging.Formatter('no field')); t(lambda: logging.basicConfig(nope=1, force=True)); t(lambda: log.log('x', 'y'))
logging.basicConfig(force=True, stream=sys.stdout, format='%(message)s'); print(len(logging.root.handlers))
logging.getLogger('lib').addHandler(logging.NullHandler()); print(logging.getLogger('lib').handlers)
child = logging.getLogger('a').getChild('b.c'); print(child.name, child)
r = logging.makeLogRecord({'msg': 'm %s', 'args': (1,)}); print(r.getMessage(), r)
import warnings; logging.captureWarnings(True); warnings.warn('captured'); logging.captureWarnings(False)
t(lambda: log.error('x', extra={'message': 1}))
