# Exceptions whose contexts are a circle already: raising another one while one of them is handled ends.
first, second = Exception('first'), Exception('second')
first.__context__ = second
second.__context__ = first
try:
    try:
        raise first
    except Exception:
        raise ValueError('third')
except ValueError as error:
    print(repr(error.__context__), repr(first.__context__), repr(second.__context__))
try:
    try:
        raise first
    except Exception:
        raise second
except Exception as error:
    print(repr(error), repr(error.__context__), repr(first.__context__))
