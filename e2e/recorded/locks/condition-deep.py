"""wait() lets an RLock go however often it was taken."""
import threading

condition = threading.Condition()
answers = []


def answer():
    with condition:
        answers.append(42)
        condition.notify()


with condition:
    with condition:
        with condition:
            threading.Thread(target=answer).start()
            condition.wait_for(lambda: answers)
            print(answers, condition._lock._recursion_count())
