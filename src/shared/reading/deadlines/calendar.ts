// Days of the calendar for deadlines: real month ends, no 30 February. A day that does not exist is null.
import { CalendarDate, endOfMonth } from '@internationalized/date'

/** The ISO day of year, month and day; null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1) return null
  const date = new CalendarDate(year, month, 1)
  return day > date.calendar.getDaysInMonth(date) ? null : date.set({ day }).toString()
}

/** The last day of a month as an ISO day; null where there is no such month. */
export function lastDay(year: number, month: number): string | null {
  return month < 1 || month > 12 ? null : endOfMonth(new CalendarDate(year, month, 1)).toString()
}
