import {
  type Expression,
  type InputDeclaration,
  mapExpression,
  mapSteps,
  type ProgramDocument,
} from '@stackwright/language'

/** A new input, or a field of one, with a name that is not taken. */
export function newInput(inputs: readonly InputDeclaration[], called: 'input' | 'field' = 'input'): InputDeclaration {
  let number = inputs.length + 1
  while (inputs.some(({ name }) => name === `${called}_${number}`)) number++
  return {
    name: `${called}_${number}`,
    type: 'text',
    list: false,
    required: true,
    nullable: false,
    description: '',
    sensitive: false,
    filters: [],
  }
}

/** Gives an input another name, with every `$input.name` in the document and the path parameter following it. */
export function renameInput(document: ProgramDocument, position: number, name: string): ProgramDocument {
  const input = document.inputs[position]
  if (!input) return document
  const from = input.name
  const inputs = document.inputs.with(position, { ...input, name })
  // A name that is taken for the moment, while it is typed, must not swallow the other's references.
  if (document.inputs.some((other, index) => index !== position && (other.name === name || other.name === from)))
    return { ...document, inputs }
  const rename = (expression: Expression) =>
    mapExpression(expression, (part) =>
      part.kind === 'reference' && part.root === 'input' && part.path[0] === from
        ? { ...part, path: [name, ...part.path.slice(1)] }
        : part,
    )
  const renameAll = (args: Readonly<Record<string, Expression>>) =>
    Object.fromEntries(Object.entries(args).map(([key, value]) => [key, rename(value)]))
  const stack = mapSteps(document.stack, (step) => ({
    ...step,
    arguments: renameAll(step.arguments),
    ...(step.slots && {
      slots: step.slots.map((slot) => (slot.arguments ? { ...slot, arguments: renameAll(slot.arguments) } : slot)),
    }),
  }))
  const changed = { ...document, inputs, stack: [...stack], response: document.response && rename(document.response) }
  return changed.kind === 'endpoint' ? { ...changed, path: changed.path.replaceAll(`{${from}}`, `{${name}}`) } : changed
}

/** Path parameters that no input declares yet. */
export function missingParameters(path: string, inputs: readonly InputDeclaration[]): string[] {
  return [...path.matchAll(/\{([A-Za-z_][A-Za-z0-9_]*)\}/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => !inputs.some((input) => input.name === name))
}
