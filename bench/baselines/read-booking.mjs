// The inputs of a booking, checked by hand as a careful programmer does.
import { readEmail } from './read-email.mjs'

const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const statuses = new Set(['requested', 'confirmed'])

/** What is wrong with an input. */
export class InputError extends Error {
  constructor(param, message) {
    super(message)
    this.param = param
  }
}

export function readBooking(body) {
  if (typeof body !== 'object' || body === null) throw new InputError('body', 'must be an object')
  const customer = typeof body.customer === 'string' ? body.customer.trim() : ''
  if (customer.length < 2 || customer.length > 100) throw new InputError('customer', 'must have 2 to 100 characters')
  const email = readEmail(body.email)
  if (email === undefined) throw new InputError('email', 'must be an e-mail address')
  const { seats, price } = body
  if (!Number.isInteger(seats) || seats < 1 || seats > 50) throw new InputError('seats', 'must be from 1 to 50')
  if (typeof price !== 'number' || !(price >= 0)) throw new InputError('price', 'must be at least 0')
  if (typeof body.day !== 'string' || !day.test(body.day) || Number.isNaN(Date.parse(body.day)))
    throw new InputError('day', 'must be a date')
  if (!statuses.has(body.status)) throw new InputError('status', 'must be requested or confirmed')
  return { customer, email, seats, price, day: body.day, status: body.status }
}
