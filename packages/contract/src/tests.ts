import type { Difference, ProgramDocument, Value } from '@stackwright/language'
import { z } from 'zod'
import { defineRoute } from './route.ts'
import type { TraceEntry } from './run-result.ts'
import { workspaceParams } from './workspaces.ts'

/** A test as it is found in the documents of a workspace. */
export interface TestCase {
  /** Unique in the workspace: the document's id, and for a unit test the test's behind a slash. */
  readonly id: string
  readonly name: string
  readonly kind: 'unit' | 'workflow'
  /** The document that the test stands in; for a workflow test the test itself. */
  readonly document: { readonly id: string; readonly kind: ProgramDocument['kind']; readonly name: string }
  readonly tags: readonly string[]
}

/** Why a test has failed. */
export interface TestFailure {
  /** EXPECTATION.FAILED, or what the program failed with. */
  readonly code: string
  readonly message: string
  /** The step of the test, or of the program it is about, where it happened. */
  readonly step?: string
  /** Whether that is a step of the unit test rather than of the program. */
  readonly inTest: boolean
  /** The step and the document where it came from, when that is another one. */
  readonly cause?: { readonly document: string; readonly step?: string }
  /** Of an expectation, where there is such a thing. */
  readonly expected?: Value
  readonly actual?: Value
  readonly difference?: readonly Difference[]
}

export interface TestResult extends TestCase {
  readonly passed: boolean
  /** Microseconds. */
  readonly duration: number
  readonly failure?: TestFailure
  /** Steps of the program, or of the workflow test; for tests that have failed, and when a single one is run. */
  readonly trace?: readonly TraceEntry[]
  readonly logs: readonly Value[]
}

export interface TestReport {
  readonly passed: number
  readonly failed: number
  /** Microseconds for all of them, side by side. */
  readonly duration: number
  /** In the order of the documents and of the tests in them. */
  readonly results: readonly TestResult[]
}

/** The tests of what is saved, published or not. */
export const listTests = defineRoute({
  method: 'GET',
  path: '/workspaces/:workspace/tests',
  access: 'viewer',
  params: workspaceParams,
  response: z.object({ tests: z.custom<readonly TestCase[]>() }),
})

/** Runs tests of what is saved; each has empty tables of its own. Without a selection all of them. */
export const runTests = defineRoute({
  method: 'POST',
  path: '/workspaces/:workspace/tests/run',
  access: 'developer',
  params: workspaceParams,
  body: z.strictObject({
    /** Only these. */
    tests: z.array(z.string().max(200)).max(10_000).optional(),
    /** Only those of documents, and workflow tests, that have this tag. */
    tag: z.string().max(64).optional(),
    kind: z.enum(['unit', 'workflow']).optional(),
    /** A document as it stands in the editor, in the place of the saved one; only its own tests are run. */
    document: z.custom<ProgramDocument>((value) => typeof value === 'object' && value !== null).optional(),
  }),
  response: z.custom<TestReport>(),
})
