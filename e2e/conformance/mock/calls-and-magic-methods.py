from unittest.mock import *


def t(f):
    try:
        print(f())
    except BaseException as error:
        print(type(error).__name__, error)


m = Mock(return_value=3); print(m(1, a=2), m.called, m.call_count, m.call_args, m.call_args_list, m.mock_calls, m.call_args.args, m.call_args.kwargs)
m.x.y(4).z(5); print(m.mock_calls, m.method_calls, m.x.mock_calls)
t(lambda: m.assert_called_with(1)); t(lambda: m.assert_called_once_with(1, a=2)); t(lambda: m.assert_not_called()); m(7); t(lambda: m.assert_called_once()); t(lambda: m.assert_called_once_with(7)); t(lambda: m.assert_any_call(9)); t(lambda: m.assert_has_calls([call(1, a=2), call(8)])); t(lambda: m.assert_has_calls([call(8)], any_order=True)); t(lambda: m.assert_has_calls([call(1, a=2)])); t(lambda: Mock().assert_called()); t(lambda: Mock(name='nm').assert_called_once()); t(lambda: Mock().assert_called_with(1, b=2)); t(lambda: m.assert_caled()); t(lambda: m.called_once); t(lambda: m.assret_x)
m = Mock(side_effect=[1, ValueError('v'), 3]); t(m); t(m); t(m); t(m)
m = Mock(side_effect=KeyError('k')); t(m); m.side_effect = lambda x: x * 2; print(m(4)); m.side_effect = lambda x: DEFAULT; m.return_value = 'rv'; print(m(1))
mm = MagicMock(); print(len(mm), int(mm), bool(mm), list(mm), 3 in mm, float(mm), mm == mm, mm == 1, mm != mm); mm.__len__.return_value = 5; mm.__getitem__.side_effect = lambda k: k * 2; print(len(mm), mm[3]); mm.__str__.return_value = 'strd'; print(str(mm)); mm.__iter__.return_value = [1, 2]; print(list(mm), list(mm)); mm[1] = 2; print(len(mm.mock_calls)); mm.__setitem__.assert_called_with(1, 2)
with mm as c: print(c is mm.__enter__.return_value)
print(mm.__exit__.call_args); print(hash(mm) == hash(mm), {mm: 1}[mm]); t(lambda: mm < 3); t(lambda: mm + 1 is mm.__add__.return_value); mm.__add__.return_value = 10; print(mm + 1)
t(lambda: len(Mock())); nm = Mock(); nm.__len__ = lambda self: 9; print(len(nm)); nm.__str__ = Mock(return_value='hey'); print(str(nm))
