// A moment as one says it in an office: 今天 14:03, 昨天, 3月5日, 2019年12月31日.

/** Names the day of `instant` (ISO 8601) as seen from `now`, both in the machine's time zone. */
export function dayText(instant: string, now: Date): string {
  const date = new Date(instant)
  const days = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000)
  if (days === 0) return `今天 ${clockText(date).slice(0, 5)}`
  if (days === 1) return '昨天'
  const day = `${date.getMonth() + 1}月${date.getDate()}日`
  return date.getFullYear() === now.getFullYear() ? day : `${date.getFullYear()}年${day}`
}

/** 09:05:07 in the machine's time zone. */
export function clockText(date: Date): string {
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map(part => String(part).padStart(2, '0'))
    .join(':')
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}
