/** Marks what JSON.stringify and JSON.parse cannot express; unguessable, so that no text from outside can hold it by accident or intent. */
export const nonce: string = `#${[...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('')}#`
