import {
  type InputDeclaration,
  inputWrongType,
  isObject,
  type Library,
  type ObjectValue,
  own,
  type Problem,
  type Value,
} from '@stackwright/language'
import { checkStructure, refuseForbiddenKeys } from './check-structure.ts'
import { compileDeclaration } from './compile-declaration.ts'
import type { InputContext, InputReader } from './input-context.ts'

export type InputsReader = (raw: ObjectValue) => ObjectValue

/**
 * Compiles declarations to one function that checks and converts raw inputs. It gives every declared input and nothing else;
 * failures are of kind input and name the parameter. Mistakes in the declarations are added to `problems`.
 */
export function compileInputs(
  declarations: readonly InputDeclaration[],
  library: Library,
  problems: Problem[] = [],
): InputsReader {
  const read = compileFields(declarations, { library, problems, path: 'inputs', prefix: '' })
  return (raw) => {
    refuseForbiddenKeys(raw)
    return read(raw)
  }
}

/** Also for the fields of an object. */
export function compileFields(declarations: readonly InputDeclaration[], context: InputContext): InputsReader {
  const names = declarations.map((declaration) => declaration.name)
  const readers = declarations.map((declaration, index) => {
    const path = `${context.path}.${index}`
    const name = context.prefix + declaration.name
    const read = compileDeclaration({ ...declaration, name }, { ...context, path }, objectReader)
    // The outermost check covers everything inside.
    return context.prefix === '' ? checked(read, name) : read
  })
  return (raw) => {
    const inputs: Record<string, Value> = {}
    for (let index = 0; index < readers.length; index++) {
      const name = names[index] as string
      inputs[name] = (readers[index] as InputReader)(own(raw, name))
    }
    return inputs
  }
}

function checked(read: InputReader, name: string): InputReader {
  return (given) => {
    if (typeof given === 'object' && given !== null) checkStructure(given, name)
    return read(given)
  }
}

/** Reads an object with declared fields; its declaration carries its full name. */
function objectReader(declaration: InputDeclaration, context: InputContext): (value: Value) => Value {
  const { name, fields = [] } = declaration
  const read = compileFields(fields, { ...context, path: `${context.path}.fields`, prefix: `${name}.` })
  return (value) => {
    if (!isObject(value)) throw inputWrongType({ name, expected: 'an object' })
    return read(value)
  }
}
