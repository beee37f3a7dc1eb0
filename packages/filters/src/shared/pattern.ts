import { argumentOutOfRange } from '@stackwright/language'
import { RE2JS } from 're2js'
import { checkDecodable } from './decodable.ts'

const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}', '<': '>' }
const flagOf: Record<string, number> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
}
/** Characters to look into: linear time is still some hundred nanoseconds for each. */
const longestSubject = 1024 * 1024
const compiled = new Map<string, RE2JS>()
const mostCompiled = 500

/**
 * Compiles a regular expression that takes time in proportion to the text, whatever the pattern. PHP's delimiters and flags
 * (`/^a/i`) may be there or not. The last patterns are kept.
 */
export function compilePattern(source: string, name = 'pattern'): RE2JS {
  const known = compiled.get(source)
  if (known) return known
  const { pattern, flags } = withoutDelimiters(source)
  const expression = parse(pattern, flags, name)
  if (compiled.size >= mostCompiled) compiled.clear()
  compiled.set(source, expression)
  return expression
}

/** The text that an expression is to look into; fails with LIMIT.REACHED when it is too long for that. */
export function subjectText(subject: string | null): string {
  checkDecodable(subject ?? '', longestSubject)
  return subject ?? ''
}

function parse(pattern: string, flags: string, name: string): RE2JS {
  if (pattern.length > 10_000) throw argumentOutOfRange({ name, reason: 'is longer than 10000 characters.' })
  let bits = 0
  for (const flag of flags) bits |= flagOf[flag] ?? 0
  try {
    return RE2JS.compile(pattern, bits)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw argumentOutOfRange({ name, reason: `is not a regular expression that can be used here: ${reason}` })
  }
}

function withoutDelimiters(source: string): { pattern: string; flags: string } {
  const open = source[0] ?? ''
  if (!/[/#~@!%|({[<]/.test(open)) return { pattern: source, flags: '' }
  const end = source.lastIndexOf(closing[open] ?? open)
  const flags = source.slice(end + 1)
  // `(a|b)` without more is a pattern of its own, not one in brackets as delimiters.
  if (end <= 0 || !/^[imsuxUD]*$/.test(flags) || (closing[open] && flags === '')) return { pattern: source, flags: '' }
  return { pattern: source.slice(1, end), flags }
}
