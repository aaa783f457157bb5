import sys
result = (globals().get('given', 'nothing given'), sys.argv[0], __name__ in sys.modules)
if __name__ == '__main__':
    print('script runs as', __name__)
