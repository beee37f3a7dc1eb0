import type { Library } from '../definitions/library.ts'
import {
  type Document,
  type DocumentKind,
  documentName,
  isProgram,
  type ProgramDocument,
} from '../documents/document.ts'
import type { FunctionDocument } from '../documents/function.ts'
import type { Problem } from '../documents/problem.ts'
import { assume } from './assume.ts'
import { answerOfProgram, calledShape, checkEndlessCalls } from './calls.ts'
import { checkUnused } from './check-unused.ts'
import { type CheckedWorkspace, Checker } from './checker.ts'
import { evaluate } from './evaluate.ts'
import type { Notes } from './notes.ts'
import { runStack } from './run-stack.ts'
import type { Shape } from './shapes/shape.ts'
import { variablesWritten } from './variables.ts'

const parts = { evaluate, assume, stack: runStack, called: calledShape }

/**
 * Follows what each variable can be through a program and tells what is sure to fail, may be empty, is never reached or never read.
 * Says nothing where it cannot know, and does not repeat what compiling the program finds. Never throws, whatever the document.
 * `notes` gets what is known at each step.
 */
export function checkProgram(
  document: Document,
  workspace: CheckedWorkspace,
  library: Library,
  notes: Notes | null = null,
): Problem[] {
  if (!isProgram(document)) return []
  const checker = checkerOf(document, workspace, library, notes)
  answerOfProgram(checker, document)
  checkEndlessCalls(checker, document)
  checkUnused(checker, document)
  // What is empty in a test makes it fail at that step, as it should: nobody has to be warned of it.
  return document.kind === 'workflow_test'
    ? checker.problems.filter(({ code }) => code !== 'VALUE.MAY_BE_EMPTY')
    : checker.problems
}

/** What a program answers, as far as that is known before a run. */
export function shapeOfAnswer(document: ProgramDocument, workspace: CheckedWorkspace, library: Library): Shape {
  return answerOfProgram(checkerOf(document, workspace, library), document)
}

function checkerOf(
  document: ProgramDocument,
  workspace: CheckedWorkspace,
  library: Library,
  notes: Notes | null = null,
): Checker {
  // What is checked may be newer than what is published under its name.
  const isIt = (kind: DocumentKind, name: string) => kind === document.kind && name === documentName(document)
  const view: CheckedWorkspace = {
    ...workspace,
    function: (name) => (isIt('function', name) ? (document as FunctionDocument) : workspace.function(name)),
    program: (kind, name) => (isIt(kind, name) ? document : workspace.program?.(kind, name)),
  }
  return new Checker(library, view, parts, variablesWritten(document, library), { notes })
}
