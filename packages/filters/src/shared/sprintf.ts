import { argumentOutOfRange, Exact, toNumber, toText, type Value } from '@stackwright/language'
import { checkRange, checkTextLength } from './bounded.ts'
import { characterCount, sliceCharacters } from './characters.ts'

const specifier = /%(?:(\d+)\$)?((?:[-+ 0]|'[\s\S])*)(\d+)?(?:\.(\d+))?([\s\S]?)/g

/** PHP's sprintf: %s %d %u %f %F %e %E %g %G %x %X %o %b %c %%, with position, sign, padding, width and precision. */
export function sprintf(format: string, values: readonly Value[]): string {
  let next = 0
  let length = 0
  const text = format.replace(specifier, (whole, position, flags, width, precision, kind) => {
    if (kind === '%') return '%'
    const index = position === undefined ? next++ : Number(position) - 1
    if (index < 0 || index >= values.length)
      throw argumentOutOfRange({ name: 'format', reason: `asks for a value for ${whole}, but none is given.` })
    const places = precision === undefined ? undefined : checkRange('precision', Number(precision), 0, 60)
    const body = render(kind, values[index] as Value, places, whole)
    length += body.length
    checkTextLength(length)
    return pad(flags.includes('+') && /[deEfFgG]/.test(kind) && !body.startsWith('-') ? `+${body}` : body, flags, width)
  })
  checkTextLength(text.length)
  return text
}

function render(kind: string, value: Value, precision: number | undefined, whole: string): string {
  switch (kind) {
    case 's':
      return precision === undefined ? toText(value) : sliceCharacters(toText(value), 0, precision)
    case 'd':
    case 'u':
      return integer(value).toFixed(0)
    case 'f':
    case 'F':
      return number(value).toFixed(precision ?? 6, Exact.ROUND_HALF_UP)
    case 'e':
    case 'E': {
      const text = number(value).toExponential(precision ?? 6, Exact.ROUND_HALF_UP)
      return kind === 'E' ? text.toUpperCase() : text
    }
    case 'g':
    case 'G': {
      const text = String(Number(Number(number(value)).toPrecision(precision || 6)))
      return kind === 'G' ? text.toUpperCase() : text
    }
    case 'x':
      return bits(value).toString(16)
    case 'X':
      return bits(value).toString(16).toUpperCase()
    case 'o':
      return bits(value).toString(8)
    case 'b':
      return bits(value).toString(2)
    case 'c':
      return String.fromCodePoint(checkRange('value', Number(integer(value)), 0, 0x10ffff))
    default:
      throw argumentOutOfRange({ name: 'format', reason: `has the unknown part ${JSON.stringify(whole)}.` })
  }
}

function pad(body: string, flags: string, width: string | undefined): string {
  const wanted = width === undefined ? 0 : checkRange('width', Number(width), 0, 10_000)
  const missing = wanted - characterCount(body)
  if (missing <= 0) return body
  const custom = /'([\s\S])/.exec(flags)?.[1]
  const plain = flags.replace(/'[\s\S]/g, '')
  const filler = custom ?? (plain.includes('0') ? '0' : ' ')
  if (plain.includes('-')) return body + (filler === '0' ? ' ' : filler).repeat(missing)
  const sign = filler === '0' && /^[-+]/.test(body) ? body.slice(0, 1) : ''
  return sign + filler.repeat(missing) + body.slice(sign.length)
}

const number = (value: Value) => new Exact(toNumber(typeof value === 'boolean' ? Number(value) : value))
const integer = (value: Value) => number(value).trunc()
/** Whole numbers in the two's complement of 64 bits, as PHP writes negative ones. */
const bits = (value: Value) => BigInt.asUintN(64, BigInt(integer(value).toFixed(0)))
