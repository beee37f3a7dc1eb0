// Notes in .cache/stamps of what a product was made from, so that it is made again only when that has changed.
import { existsSync, readFileSync } from 'node:fs'
import { inProject, writeChanged } from './project.mjs'

const path = (name) => inProject('.cache', 'stamps', name)

export const readStamp = (name) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : undefined)

export const writeStamp = (name, value) => writeChanged(path(name), value)
