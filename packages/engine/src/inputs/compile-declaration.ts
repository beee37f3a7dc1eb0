import {
  documentInvalid,
  filterUnknown,
  type InputDeclaration,
  inputMissing,
  inputOutOfRange,
  inputWrongType,
  type Value,
} from '@stackwright/language'
import { reportingAt } from '../compile/reporting.ts'
import type { InputContext, InputReader } from './input-context.ts'

/** Types whose texts go through the filters before they are checked, so that trim can make an address valid. */
const filteredFirst = new Set(['text', 'email', 'enum', 'password'])

type Convert = (value: Value) => Value
type ObjectReader = (declaration: InputDeclaration, context: InputContext) => Convert

/** Types for which an empty text is a value; for all others it says that nothing was sent (`?page=`). */
const textTypes = new Set(['text', 'password', 'json'])

/** Compiles one declaration, whose name is its full name, to a closure made for its marks. */
export function compileDeclaration(
  declaration: InputDeclaration,
  context: InputContext,
  objectReader: ObjectReader,
): InputReader {
  const convert = noting(context, '', () => compileConvert(declaration, context, objectReader))
  const absent = compileAbsent(declaration, context, convert)
  const { name, nullable, required, list } = declaration
  const emptyIsAbsent = list || !textTypes.has(declaration.type)
  const refusesEmpty = required && !list && declaration.type !== 'json'
  return (given) => {
    if (given === undefined || (given === '' && emptyIsAbsent)) return absent()
    if (given === null) return nullable ? null : absent()
    const value = convert(given)
    // Filters may leave nothing of a text.
    if (value === '' && emptyIsAbsent) return absent()
    if (value === '' && refusesEmpty) throw inputMissing({ name })
    return value
  }
}

/** What an input that was not sent reads as. */
function compileAbsent(declaration: InputDeclaration, context: InputContext, convert: Convert): () => Value {
  const { name, required, type } = declaration
  const fallback = declaration.default
  if (fallback === undefined || (fallback === null && required))
    return () => {
      if (required) throw inputMissing({ name })
      return null
    }
  if (fallback === null) return () => null
  if (fallback === 'now' && (type === 'timestamp' || type === 'date')) return () => convert('now')
  const value = noting(context, '.default', () => {
    const converted = convert(fallback as Value)
    return () => converted
  })
  return () => value(null)
}

function compileConvert(declaration: InputDeclaration, context: InputContext, objectReader: ObjectReader): Convert {
  const { name, type, list, fields } = declaration
  const definition = context.library.fieldTypes.get(type)
  const readOne: Convert | undefined =
    type === 'object' && fields?.length
      ? objectReader(declaration, context)
      : definition && ((value) => definition.read(value, declaration))
  if (!readOne) throw documentInvalid({ place: context.path, reason: `there is no type called ${type}` })
  const filters = declaration.filters.map((filter, index) =>
    noting(context, `.filters.${index}`, () => {
      const known = context.library.inputFilters.get(filter.name)
      if (!known) throw filterUnknown({ name: filter.name })
      const apply = known.compile(filter.arguments as never, name, declaration.filters)
      // What can be put on json (min, max) takes a list as a whole: its count. All others take its elements.
      const toElements = list && !known.types.includes('json')
      return toElements
        ? (value) => (value as readonly Value[]).map((item) => (item === null ? null : apply(item)))
        : apply
    }),
  )
  const convert: Convert = list ? listReader(declaration, readOne) : readOne
  if (filters.length === 0) return convert
  const filtered: Convert = (value) => filters.reduce((current, apply) => apply(current), value)
  if (list || !filteredFirst.has(type)) return (value) => filtered(convert(value))
  // An empty text that remains is judged by the declaration, not by its type.
  return (value) => {
    if (typeof value !== 'string') return filtered(convert(value))
    const text = filtered(value)
    return text === '' ? text : convert(text)
  }
}

function listReader({ name, size, type, nullable }: InputDeclaration, readOne: Convert): Convert {
  const least = size?.least ?? 0
  const most = size?.most ?? Number.POSITIVE_INFINITY
  // Null is a value of json; otherwise the mark that lets the list be null lets its elements be, too.
  const takesNull = nullable || type === 'json'
  return (value) => {
    if (!Array.isArray(value)) throw inputWrongType({ name, expected: 'a list' })
    if (value.length < least)
      throw inputOutOfRange({ name, reason: `must have at least ${least} ${least === 1 ? 'element' : 'elements'}.` })
    if (value.length > most)
      throw inputOutOfRange({ name, reason: `must have at most ${most} ${most === 1 ? 'element' : 'elements'}.` })
    return value.map((item: Value) => {
      if (item !== null) return readOne(item)
      if (takesNull) return null
      throw inputWrongType({ name, expected: 'a list without null' })
    })
  }
}

/** A mistake in the declaration is noted, and reading the input fails with it. */
const noting = ({ problems, path }: InputContext, place: string, compile: () => Convert): Convert =>
  reportingAt(problems, { path: path + place }, compile, (fail) => fail)
