/** Which of a strategy's triggers have fired: by the calendar, by how its weights stand, by money that has come. Pure. */
import { type Amount, compare, multiply, negate } from '@/lib/core/amount'
import {
  CASH,
  type DriftRow,
  type StrategyDrift,
  type StrategySpec,
  type Trigger,
} from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { isOutside } from '../drift/drift-row'
import { nextCalendarAt } from './next-calendar'

export interface TriggerQuestion {
  spec: Pick<StrategySpec, 'triggers' | 'flow'>
  /** How its weights stand; absent: not known, and only the calendar can fire. */
  drift?: Pick<StrategyDrift, 'rows' | 'drift'>
  /** US dollars for one of the drift's money; absent: not known, and money that has come is not told. */
  usdRate?: Amount
  /** ms */
  now: number
  madeAt: number
  /** When it was last done, or was last looked at with nothing to do (ms): the calendar counts from there. */
  ranAt?: number
}

export interface Fired {
  trigger: Trigger
  /** `buys`: money is invested, nothing is sold. */
  flow: 'both' | 'buys'
  why: Sentence
}

/**
 * In the order of the strategy's triggers. A calendar that was due several times fires once.
 * @example firedTriggers({ spec, drift, usdRate, now, madeAt, ranAt }) // [{ trigger: { kind: 'band' }, flow: 'both', why }]
 */
export function firedTriggers({ spec, ...question }: TriggerQuestion): Fired[] {
  return spec.triggers.flatMap((trigger) => {
    const why = whyFired(trigger, question)
    if (why === undefined) return []
    return [{ trigger, flow: trigger.kind === 'cash' ? 'buys' : spec.flow, why } satisfies Fired]
  })
}

/** Buys alone when nothing but money that has come has fired. @example flowOf([{ flow: 'buys', … }]) // 'buys' */
export const flowOf = (fired: readonly Fired[]): 'both' | 'buys' =>
  fired.some(({ flow }) => flow === 'both') ? 'both' : 'buys'

function whyFired(
  trigger: Trigger,
  { drift, usdRate, now, madeAt, ranAt = madeAt }: Omit<TriggerQuestion, 'spec'>,
): Sentence | undefined {
  switch (trigger.kind) {
    case 'calendar':
      return nextCalendarAt(trigger, ranAt) <= now ? say('Its date has come.') : undefined
    case 'band': {
      const names = (drift?.rows ?? []).filter(isOutside).map(({ name }) => name)
      return names.length > 0 ? say('Outside the band: {names}.', { names: names.join(', ') }) : undefined
    }
    case 'drift':
      return drift !== undefined && drift.drift > trigger.ratio
        ? say('The weights are {percent} % away from their targets.', {
            percent: (drift.drift * 100).toFixed(1),
          })
        : undefined
    case 'cash': {
      const usd = spareMoney(drift?.rows, usdRate)
      return usd !== undefined && compare(usd, trigger.usd) >= 0 && compare(usd, '0' as Amount) > 0
        ? say('Money has come that is to be invested.')
        : undefined
    }
    default:
      return trigger satisfies never
  }
}

/** US dollars above what is kept as money. */
function spareMoney(rows: readonly DriftRow[] | undefined, usdRate: Amount | undefined): Amount | undefined {
  const cash = rows?.find(({ sleeve }) => sleeve === CASH)
  return cash && usdRate && multiply(negate(cash.toTarget), usdRate)
}
