x = 'global'

def reads_before_writing():
    try:
        print(x)
    except UnboundLocalError as error:
        print(type(error).__name__, error)
    x = 'local'
    return x

def deletes():
    y = 1
    del y
    try:
        y
    except UnboundLocalError as error:
        print(error)
    try:
        del y
    except UnboundLocalError as error:
        print(error)

def exception_name_goes():
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        e
    except UnboundLocalError as error:
        print(error)

def free():
    def inner(): return z
    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    z = 1
    print(inner())

print(reads_before_writing())
deletes()
exception_name_goes()
free()
try:
    nowhere
except NameError as error:
    print(error, error.name)
try:
    del nowhere
except NameError as error:
    print(error)
print(x)
