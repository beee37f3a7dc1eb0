/**
 * Runs the JavaScript and TypeScript that people write, away from the server's own: in a JavaScript engine compiled to
 * WebAssembly, in a worker thread. Such code reaches no network, file, environment or process; it gets values and gives one
 * back, within limits of time and memory. A breach ends that run alone.
 */
export { createSandbox, type Sandbox, type SandboxOptions, type SandboxRequest } from './create-sandbox.ts'
export type { SandboxLog } from './sandbox-log.ts'
