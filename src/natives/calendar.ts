/** The Gregorian calendar as numbers: seconds since 1970 to the fields of a date and back, without time zones. */

const DAY_SECONDS = 86400;

/** Year, month, day, hour, minute, second, weekday from Monday, day of the year. */
export type Fields = readonly [number, number, number, number, number, number, number, number];

export function fieldsOf(seconds: number): Fields {
  const whole = Math.floor(seconds);
  const days = Math.floor(whole / DAY_SECONDS);
  const rest = whole - days * DAY_SECONDS;
  const [year, month, day] = dateOf(days);
  const yearDay = days - daysBefore(year, 1, 1) + 1;
  return [year, month, day, Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60, weekdayOf(days), yearDay];
}

/** Seconds since 1970 of a UTC date; every field may be out of its range. */
export function secondsOf([year, month, day, hour, minute, second]: Fields): number {
  const years = Math.floor((month - 1) / 12);
  const days = daysBefore(year + years, month - 12 * years, day);
  return days * DAY_SECONDS + hour * 3600 + minute * 60 + second;
}

/** 1970 began on a Thursday. */
const weekdayOf = (days: number) => (((days + 3) % 7) + 7) % 7;

/** Days from 1970-01-01 to a date; months begin in March, so that the leap day comes last. */
function daysBefore(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

function dateOf(days: number): readonly [year: number, month: number, day: number] {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return [yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1];
}

/** Year and week as ISO 8601 counts them. */
export function isoCalendar(year: number, yearDay: number, weekday: number): readonly [year: number, week: number] {
  const week = Math.floor((yearDay - 1 - weekday + 10) / 7);
  if (week < 1) return [year - 1, weeksIn(year - 1)];
  return week > weeksIn(year) ? [year + 1, 1] : [year, week];
}

/** ISO weeks in a year: 53 where it begins or ends on a Thursday. */
function weeksIn(year: number): number {
  const thursday = 3;
  const ends = [daysBefore(year, 1, 1), daysBefore(year, 12, 31)];
  return ends.some((days) => weekdayOf(days) === thursday) ? 53 : 52;
}
