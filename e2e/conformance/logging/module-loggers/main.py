# compare: output
"""A logger for each module, set up in one place."""
import logging
import sys

from shop import cart
from shop.stock import take

logging.getLogger('shop').warning('before anything is set up')
cart.add('apple')
logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format='%(name)s %(module)s.%(funcName)s:%(lineno)d %(levelname)s %(message)s')
log = logging.getLogger(__name__)
log.info('set up, %d loggers', len(logging.root.manager.loggerDict) and 1)
cart.add('pear')
logging.getLogger('shop.stock').setLevel(logging.ERROR)
take('pear', 2)
try:
    take('plum', 99)
except LookupError:
    log.exception('could not take')
logging.getLogger('shop').setLevel(logging.CRITICAL)
cart.add('fig')
print(sorted(name for name in logging.root.manager.loggerDict if name.startswith('shop')), cart.log.parent, cart.log.getEffectiveLevel())
print(sorted(child.name for child in logging.getLogger('shop').getChildren()))
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter('  own: %(message)s'))
cart.log.addHandler(handler)
cart.log.setLevel('INFO')
cart.add('two handlers')
cart.log.propagate = False
cart.add('one handler')
logging.shutdown()
