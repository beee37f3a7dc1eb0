const address = /^[^\s@]{1,64}@[^\s@]{1,190}$/

/** The address in the form in which it is looked up; undefined when it is none. */
export function readEmail(value) {
  const email = typeof value === 'string' ? value.trim().toLowerCase() : ''
  return address.test(email) ? email : undefined
}
