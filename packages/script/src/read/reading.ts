import { deepestDocument, type Expression } from '@stackwright/language'
import type { ScriptLibrary } from '../library.ts'
import type { Node } from '../syntax/node.ts'
import type { SourceText } from '../syntax/source-text.ts'

/** Reading one document of a file. */
export class Reading {
  readonly source: SourceText
  readonly library: ScriptLibrary
  /** Where each step begins. */
  readonly starts = new Map<string, number>()
  private count = 0

  constructor(source: SourceText, library: ScriptLibrary) {
    this.source = source
    this.library = library
  }

  /** Ids follow from the order in the text, so that the same text gives the same document. */
  nextId(node: { readonly start: number }): string {
    this.count += 1
    const id = `s${this.count}`
    this.starts.set(id, node.start)
    return id
  }

  error(node: { readonly start: number }, code: string, message: string): void {
    this.source.error(node.start, code, message)
  }

  warn(node: { readonly start: number }, code: string, message: string): void {
    this.source.warn(node.start, code, message)
  }

  /** How a stretch was written. */
  textOf(node: { readonly start: number; readonly end: number }): string {
    return this.source.text.slice(node.start, node.end)
  }

  /** Whether a document has more levels than documents may, told at the step where it is too much. */
  nestsTooDeeply(node: { readonly start: number }, fields: object): boolean {
    let level = new Map<object, number>([[fields, node.start]])
    for (let depth = 0; depth <= deepestDocument; depth++) {
      const next = new Map<object, number>()
      for (const [item, start] of level)
        for (const child of Object.values(item))
          if (child !== null && typeof child === 'object') next.set(child, this.starts.get(child.id) ?? start)
      level = next
    }
    const [start] = level.values()
    if (start === undefined) return false
    this.error({ start }, 'DOCUMENT.INVALID', `Here the document nests deeper than ${deepestDocument} levels.`)
    return true
  }

  misplaced(node: Node, owner: string): void {
    this.error(node, 'SCRIPT.MISPLACED', `${node.name} does not belong into ${owner}.`)
  }
}

export const isTrue = (value: Expression): boolean => value.kind === 'constant' && value.value === true
