import logging

from .stock import take

log = logging.getLogger(__name__)


def add(item):
    log.info('adding %s', item)
    take(item, 1)
