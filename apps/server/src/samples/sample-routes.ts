import { listSamples, type SampleSummary } from '@stackwright/contract'
import { handle, type RouteHandler } from '../platform/route-handler.ts'
import { describeSample } from './describe-sample.ts'
import { findSamples } from './find-samples.ts'

export function sampleRoutes(): RouteHandler[] {
  // They stay as they are while the server runs; most of the time nobody asks for them.
  let samples: SampleSummary[] | undefined
  return [
    handle(listSamples, async () => {
      samples ??= findSamples().map(describeSample)
      return { samples }
    }),
  ]
}
