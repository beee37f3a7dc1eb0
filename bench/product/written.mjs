// Documents as they are kept, written with a little less noise.

export const field = (name, type, more = {}) => ({ id: `f_${name}`, name, type, ...more })
export const input = (name, type, more = {}) => ({ name, type, ...more })
export const filters = (...names) =>
  names.map((name) => (Array.isArray(name) ? { name: name[0], arguments: name.slice(1) } : { name }))

export const constant = (value) => ({ kind: 'constant', value })
export const reference = (root, ...path) => ({ kind: 'reference', root, path })
export const variable = (...path) => reference('var', ...path)
export const inputOf = (name) => reference('input', name)
export const binary = (left, operator, right) => ({ kind: 'binary', left, operator, right })
export const object = (entries) => ({
  kind: 'object',
  entries: Object.entries(entries).map(([key, value]) => ({ key, value })),
})

let steps = 0

/** Slots are lists of a name and its steps. */
export const step = (name, given, { as, slots = [] } = {}) => ({
  id: `s${++steps}`,
  function: name,
  arguments: Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, value?.kind ? value : constant(value)]),
  ),
  ...(as && { result: as }),
  slots: slots.map(([slot, inside]) => ({ name: slot, steps: inside })),
})
