import { printString } from '../expression/print-string.ts'

/** The name of a property: in quotes when it is no plain word. */
export const propertyName = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : printString(name))
