/** A document as indented JSON. */
export const jsonText = (value: unknown) => JSON.stringify(value, null, 2)
