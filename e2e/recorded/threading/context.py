"""A thread starts with an empty context; what it sets does not come back."""
import contextvars
import threading

var = contextvars.ContextVar('var', default='unset')
var.set('main')


def work():
    print('thread sees', var.get())
    var.set('thread')


thread = threading.Thread(target=work)
thread.start()
thread.join()
print('main sees', var.get())
context = contextvars.copy_context()
thread = threading.Thread(target=context.run, args=(work,))
thread.start()
thread.join()
print('main sees', var.get(), 'its copy has', context[var])
