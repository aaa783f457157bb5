import logging

log = logging.getLogger(__name__)


def take(item, count):
    log.debug('taking %d %r', count, item)
    if count > 10:
        log.error('no %d of %s', count, item)
        raise LookupError(item)
