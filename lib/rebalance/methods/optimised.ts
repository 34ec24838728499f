/** What the methods share whose weights are the best of all by some measure of the covariance: bounds go into the search itself. */
import { type Sentence, say } from '@/lib/core/sentence'
import type { MethodInput, MethodParams, MethodResult } from './define-method'
import { lookBackOnMoves } from './look-back'
import { type Box, boxOf, isInside } from './math/box'
import { type Covariance, covarianceOf } from './math/covariance'

/** @param search `undefined`: it has not come to rest */
export function optimised(
  input: MethodInput,
  params: MethodParams,
  search: (covariance: Covariance, box: Box) => Float64Array | undefined,
): MethodResult {
  const looked = lookBackOnMoves(input, params)
  if ('unknown' in looked) return looked
  const box = boundsOf(input)
  const weights = search(covarianceOf(looked.moments), box)
  if (weights === undefined)
    return {
      unknown: say('The search for these weights did not end. Look at more days, or leave out an asset.'),
    }
  return {
    weights: new Map(input.sleeves.map(({ id }, at) => [id, Math.max(0, weights[at] ?? Number.NaN)])),
    remarks: isInside(box, weights) ? looked.remarks : [...looked.remarks, CUT],
  }
}

const CUT: Sentence = say(
  'No weights within your bounds do what this method wants: its own weights are cut to them.',
)

function boundsOf({ sleeves, bounds }: MethodInput): Box {
  if (bounds === undefined) return boxOf(sleeves.length)
  const low = Float64Array.from(sleeves, ({ id }) => bounds.get(id)?.low ?? 0)
  const high = Float64Array.from(sleeves, ({ id }) => bounds.get(id)?.high ?? 1)
  const most = high.reduce((sum, each) => sum + each, 0)
  return { low, high, total: Math.min(1, most) }
}
