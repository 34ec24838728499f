/** What is wrong with a strategy's method, beyond what the form of a strategy tells. */
import type { SleeveId, StrategySpec } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Method, MethodParams } from '../methods/define-method'
import { paramsOf } from '../methods/params'
import { sleevesIn, weightsIn } from '../methods/params-in'
import { methodOf } from '../methods/registry'

/** @returns empty: nothing is wrong */
export function methodProblems(spec: StrategySpec): readonly Sentence[] {
  const read = methodWith(spec)
  return 'problems' in read ? read.problems : []
}

export function methodWith(
  spec: StrategySpec,
): { method: Method; params: MethodParams } | { problems: readonly Sentence[] } {
  const method = methodOf(spec.method.id)
  if (method === undefined)
    return { problems: [say('This version does not know the method of this strategy.')] }
  const checked = paramsOf(method, spec.method.params)
  // Stored and sent as sentences, which have no field beside them.
  if ('problems' in checked) return { problems: checked.problems.map(({ key: _, ...problem }) => problem) }
  const problems = [...strangers(spec, method, checked.params), ...stepProblems(spec, method)]
  return problems.length > 0 ? { problems } : { method, params: checked.params }
}

/** Fields that name sleeves name those of the strategy: a weight of nothing would become money, unseen. */
function strangers({ sleeves }: StrategySpec, { fields }: Method, params: MethodParams): Sentence[] {
  const known = new Set(sleeves.map(({ id }) => id))
  const named = fields.flatMap(({ key, kind }): SleeveId[] => {
    if (kind === 'weights') return [...weightsIn(params, key).keys()]
    return kind === 'sleeves' ? [...sleevesIn(params, key)] : []
  })
  return named.every((id) => known.has(id))
    ? []
    : [say('The method names an asset that this strategy does not have.')]
}

/** A step that a band may ask for is asked for again and again: it would be taken until the money is gone. */
function stepProblems({ triggers, aim }: StrategySpec, { isStep }: Method): Sentence[] {
  if (isStep !== true) return []
  if (triggers.some(({ kind }) => kind !== 'calendar'))
    return [
      say(
        'This method takes one step at a time: it is due by the calendar or by hand, not by bands, drift or money.',
      ),
    ]
  return aim === 'target'
    ? []
    : [say('This method takes one step at a time: let it trade to the target, not to the edge of the band.')]
}
