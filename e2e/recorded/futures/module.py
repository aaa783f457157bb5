"""What the package gives."""
import concurrent.futures as futures

print(sorted(name for name in futures.__all__ if name != 'InterpreterPoolExecutor'))
try:
    futures.nothing
except AttributeError as error:
    print(error)
print(futures.ThreadPoolExecutor.__module__, futures.CancelledError.__module__, futures.ALL_COMPLETED)
