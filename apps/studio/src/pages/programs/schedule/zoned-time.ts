/** How far a time zone is ahead of UTC at a moment, milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(moment)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return shown - Math.floor(moment / 1000) * 1000
}

/** A moment as a clock in the time zone shows it: 2026-01-31T08:00, as inputs of a browser take it. */
export function wallTime(moment: string, timeZone: string): string {
  const at = Date.parse(moment)
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 16)
}

/** The moment at which a clock in the time zone shows this; null when it is no time. Where clocks skip it, the time after. */
export function momentOf(wall: string, timeZone: string): string | null {
  const shown = Date.parse(`${wall}Z`)
  if (Number.isNaN(shown)) return null
  const near = shown - offsetAt(shown, timeZone)
  return `${new Date(shown - offsetAt(near, timeZone)).toISOString().slice(0, 19)}Z`
}
