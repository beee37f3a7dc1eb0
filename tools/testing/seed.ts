// Property tests draw other cases in every run, which is how they find something. In CI they draw the same ones, so that a
// change is judged by itself and a failure can be repeated; FAST_CHECK_SEED asks for certain ones anywhere.
import fc from 'fast-check'

const seed = process.env.FAST_CHECK_SEED ?? (process.env.CI ? '20261123' : undefined)
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) })
