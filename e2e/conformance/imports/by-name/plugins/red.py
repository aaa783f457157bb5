colour = 'red'
times = globals().get('times', 0) + 1


def describe():
    return f'{colour} from {__spec__.name}'
