raise ValueError('bad on purpose')
