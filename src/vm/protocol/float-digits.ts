/**
 * A float's magnitude in one of the forms of C's printf: fixed, exponent, general, and Python's shortest. Shared by
 * format(), `%` and repr of complex numbers. CPython's PyOS_double_to_string, without the sign.
 */
import { nonFinite } from '#bytecode';
import { type Digits, fixedDigits, shortestDigits, significantDigits } from './number-text.ts';

/**
 * `form` is e, f, g (upper case: upper case result) or r for the shortest; `alternate` keeps the point and the zeros
 * behind it; `pointZero` gives whole numbers a `.0`.
 */
export function floatDigits(
  value: number,
  form: string,
  precision: number,
  alternate: boolean,
  pointZero = false,
): string {
  const lower = form.toLowerCase();
  const text = Number.isFinite(value)
    ? finite(value, lower, precision, alternate, pointZero)
    : nonFinite(Math.abs(value));
  return form === lower ? text : text.toUpperCase();
}

function finite(value: number, form: string, precision: number, alternate: boolean, pointZero: boolean): string {
  switch (form) {
    case 'f':
      return fixedDigits(value, precision) + (alternate && precision === 0 ? '.' : '');
    case 'e':
      return exponentForm(significantDigits(value, precision + 1), alternate);
    case 'g':
      return general(value, precision === 0 ? 1 : precision, alternate, pointZero);
    default: {
      const found = value === 0 ? { digits: '0', point: 1 } : shortestDigits(value);
      return found.point <= -4 || found.point > 16
        ? exponentForm(found, alternate)
        : plain(found, alternate, pointZero);
    }
  }
}

function general(value: number, precision: number, alternate: boolean, pointZero: boolean): string {
  const found = significantDigits(value, precision);
  const digits = alternate ? found.digits : found.digits.replace(/0+$/, '') || '0';
  const exact: Digits = { digits, point: found.point };
  if (found.point <= -4 || found.point > precision - (pointZero ? 1 : 0)) return exponentForm(exact, alternate);
  return plain(exact, alternate, pointZero);
}

function exponentForm({ digits, point }: Digits, alternate: boolean): string {
  const exponent = point - 1;
  const size = String(Math.abs(exponent)).padStart(2, '0');
  const dot = digits.length > 1 || alternate ? '.' : '';
  return `${digits[0]}${dot}${digits.slice(1)}e${exponent < 0 ? '-' : '+'}${size}`;
}

function plain({ digits, point }: Digits, alternate: boolean, pointZero: boolean): string {
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const fraction = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point);
  if (fraction !== '') return `${whole}.${fraction}`;
  return pointZero ? `${whole}.0` : alternate ? `${whole}.` : whole;
}
