value = [__name__]
