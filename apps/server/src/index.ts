/** What the command line has of the server without one running. */
export { library } from './library.ts'
export { createCatalogue } from './platform/catalogue.ts'
export { type CheckedFiles, checkFiles } from './projects/check-files.ts'
export { createEvaluator, type Evaluation, type Evaluator } from './projects/evaluate-text.ts'
export { type JobResult, type RanFiles, runFiles } from './projects/run-files.ts'
export { type TestedFiles, testFiles } from './projects/test-files.ts'
