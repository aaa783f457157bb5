try:
    import not_there_at_all
except ImportError as error:
    raise ImportError('inner.chained needs not_there_at_all') from error
