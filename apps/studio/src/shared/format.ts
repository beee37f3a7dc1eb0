const date = new Intl.DateTimeFormat('en', { dateStyle: 'medium' })
const dateTime = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' })
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

export const formatDate = (iso: string) => date.format(new Date(iso))
export const formatDateTime = (iso: string | number) => dateTime.format(new Date(iso))

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** "3 minutes ago"; above a month the date itself. */
export function formatAgo(iso: string, now = Date.now()): string {
  const seconds = Math.round((now - new Date(iso).getTime()) / 1000)
  if (seconds < 45) return 'just now'
  if (seconds > 30 * 86_400) return formatDate(iso)
  for (const [unit, size] of units) if (seconds >= size) return relative.format(-Math.floor(seconds / size), unit)
  return relative.format(-1, 'minute')
}

/** Microseconds as milliseconds or seconds, with about three digits. */
export function formatDuration(microseconds: number): string {
  const milliseconds = microseconds / 1000
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`
  return `${milliseconds.toFixed(milliseconds >= 100 ? 0 : 1)} ms`
}

const largerUnits = ['kB', 'MB', 'GB', 'TB'] as const

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  let size = bytes / 1000
  let unit = 0
  for (; size >= 1000 && unit < largerUnits.length - 1; unit++) size /= 1000
  return `${size.toFixed(1)} ${largerUnits[unit]}`
}
