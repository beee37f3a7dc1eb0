/**
 * Compiles programs to closures and runs them: scope, limits, pace, inputs and traces. It is handed the library of functions and
 * filters and touches the world only through the host of a run.
 */
export type { WorkspaceView, Wrapping } from './compile/context.ts'
export { deepestInput } from './inputs/check-structure.ts'
export { compileInputs, type InputsReader } from './inputs/compile-inputs.ts'
export { type CompileOptions, compileProgram, type Program } from './program.ts'
export type { RunRequest } from './program-run.ts'
export type { Effect, Recording, RunStart } from './record/effect.ts'
export { Recorder, type RecorderOptions } from './record/recorder.ts'
export { Replayer } from './record/replayer.ts'
export { readRecording, writeRecording } from './record/write-recording.ts'
export { pureHost } from './testing/pure-host.ts'
export { type FunctionOutcome, runFilterExample, runFunctionExample } from './testing/run-example.ts'
export {
  functionDocument,
  generousLimits,
  noWorkspace,
  type ProgramRunOptions,
  runParts,
  runProgram,
} from './testing/run-program.ts'
export { createTrace, type Trace, type TraceOptions } from './trace/create-trace.ts'
export { type Mask, maskFor, maskValue, secretsOf } from './trace/mask.ts'
export { RunLogs } from './trace/run-logs.ts'
export { ShownCopies } from './trace/shown-copies.ts'
export { masked, textConcealer } from './trace/text-concealer.ts'
