/**
 * A strategy over the stored past, against holding what it began with: the same targets, triggers and plan as in earnest, on one
 * simulated exchange. What is decided on a day's close knows nothing after it, and is filled at the next close.
 */
import { toRatio } from '@/lib/core/amount'
import { type Sentence, say } from '@/lib/core/sentence'
import { isoDay } from '@/lib/valuation/days'
import type { BacktestView } from './backtest-view'
import { runFacts } from './fill-entries'
import { type Following, type FollowQuestion, followStrategy } from './follow-strategy'
import { followedLots } from './followed-lots'
import { holdFrom } from './hold'
import { simulatedWorld } from './plan-on'
import { type Played, playedSleeves } from './played-sleeves'
import type { BacktestQuestion } from './question'
import { refusalOf } from './refusal'
import { simulate } from './simulate'
import { type Outcome, tellOutcome } from './tell-outcome'
import { chooseParts, type Part, specOfParts } from './walk-forward'

type Planner = FollowQuestion['plan']

/**
 * @returns `unknown` with the reason, when it cannot be told at all
 * @example backtest(question, planRebalance) // { days, strategy, hold, figures, trades, remarks }
 */
export function backtest(question: BacktestQuestion, plan: Planner): BacktestView {
  const refused = refusalOf(question)
  if (refused) return { unknown: refused }
  const played = playedSleeves(question)
  if ('unknown' in played) return played
  const world = worldOf(question, played)
  const stage = stageOf(question, { played, world, plan })
  if ('unknown' in stage) return stage
  const following = followStrategy({ world, specOn: stage.specOn, plan })
  const pot = emptyPot(question, played)
  const strategy = simulate({ played: stage.played, pot, decide: following.decide })
  const begun = following.begun()
  if (!begun) return { unknown: following.why() ?? say('The strategy never gave any weights.') }
  const hold = simulate({ played: stage.played, pot, decide: holdFrom(begun) })
  const outcome: Outcome = { played: stage.played, strategy, hold, parts: stage.parts }
  return tellOutcome(question, { ...outcome, remarks: lateBeginning(question, stage.played, begun) })
}

const worldOf = (question: BacktestQuestion, played: Played) =>
  simulatedWorld({
    played,
    firstDay: question.closes.firstDay,
    symbols: question.symbols,
    costs: { fee: question.fee, slippage: question.slippage },
    money: question.spec.cash.assets[0],
    lotsOn:
      question.spec.limits.gainsBudget === undefined ? undefined : followedLots(runFacts(question, played)),
  })

const emptyPot = ({ startUsd }: BacktestQuestion, { sleeves }: Played) => ({
  cash: toRatio(startUsd),
  held: new Float64Array(sleeves.length),
})

interface Stage {
  played: Played
  specOn: FollowQuestion['specOn']
  parts?: readonly Part[]
}

/** In a walk-forward the first part is for choosing alone. */
function stageOf(
  question: BacktestQuestion,
  { played, world, plan }: { played: Played } & Pick<FollowQuestion, 'world' | 'plan'>,
): Stage | { unknown: Sentence } {
  const { spec, walkForward: days } = question
  if (days === undefined) return { played, specOn: () => spec }
  const parts = chooseParts({ spec, played, days, pot: emptyPot(question, played), world, plan })
  const [first] = parts
  if (!first)
    return {
      unknown: say('A walk-forward takes two parts: more than {days} days of known prices.', { days }),
    }
  return { played: { ...played, from: first.from }, specOn: specOfParts(parts, spec), parts }
}

function lateBeginning(
  { closes }: BacktestQuestion,
  { from }: Played,
  { place }: NonNullable<ReturnType<Following['begun']>>,
): Sentence[] {
  if (place === from) return []
  return [
    say('Until {date} the method has too few past prices to give weights, so all is money.', {
      date: isoDay(closes.firstDay + place),
    }),
  ]
}
