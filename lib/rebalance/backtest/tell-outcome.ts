/** From two runs to what is shown: curves, figures, trades, parts, and every remark once. */
import { type Sentence, say } from '@/lib/core/sentence'
import { assumptions } from './assumptions'
import type { Backtest, BacktestFigures, BacktestPart, BacktestTrade } from './backtest-view'
import { runFacts } from './fill-entries'
import type { Played } from './played-sleeves'
import type { BacktestQuestion } from './question'
import { measureRun } from './run-figures'
import { runGains } from './run-gains'
import type { Simulation } from './simulate'
import type { Part } from './walk-forward'

export interface Outcome {
  /** The days that count. */
  played: Played
  strategy: Simulation
  hold: Simulation
  parts?: readonly Part[] | undefined
}

export function tellOutcome(
  question: BacktestQuestion,
  { played, strategy, hold, parts, remarks }: Outcome & { remarks: readonly Sentence[] },
): Backtest {
  const firstDay = question.closes.firstDay + played.from
  const own = figuresOf(question, played, strategy)
  const other = figuresOf(question, played, hold)
  return {
    days: Array.from(strategy.values, (_, at) => firstDay + at),
    strategy: [...strategy.values],
    hold: [...hold.values],
    figures: { strategy: own.figures, hold: other.figures },
    trades: tradesOf(question, played, strategy),
    ...(parts === undefined ? {} : { parts: partsOf(question, { played, strategy, hold, parts }) }),
    remarks: once([
      ...remarks,
      ...played.remarks,
      ...own.reasons,
      ...other.reasons,
      ...nothingChosen(parts),
      ...assumptions(question.spec),
    ]),
  }
}

function figuresOf(
  question: BacktestQuestion,
  played: Played,
  { values, fills }: Simulation,
): { figures: BacktestFigures; reasons: readonly Sentence[] } {
  const { closes, rules } = question
  const { figures, reasons } = measureRun({ firstDay: closes.firstDay + played.from, values, fills })
  const gain = runGains({ fills, ...runFacts(question, played) })
  const untold = say('Gains are not told: what {currency} was worth is not known on every day of a trade.', {
    currency: rules.currency.toUpperCase(),
  })
  return { figures: { ...figures, gain }, reasons: gain === null ? [...reasons, untold] : reasons }
}

const tradesOf = (
  { closes }: BacktestQuestion,
  { sleeves }: Played,
  { fills }: Simulation,
): BacktestTrade[] =>
  fills.flatMap(({ place, sleeve: at, usd }) => {
    const sleeve = sleeves[at]?.sleeve.id
    return sleeve === undefined ? [] : [{ day: closes.firstDay + place, sleeve, usd }]
  })

function partsOf(
  { closes: { firstDay } }: BacktestQuestion,
  { played, strategy, hold, parts = [] }: Outcome,
): BacktestPart[] {
  return parts.map(({ from, until, candidate }) => {
    const grown = ({ values }: Simulation) =>
      (values[until - played.from] ?? Number.NaN) /
        (values[Math.max(0, from - 1 - played.from)] ?? Number.NaN) -
      1
    return {
      from: firstDay + from,
      until: firstDay + until,
      strategy: grown(strategy),
      hold: grown(hold),
      chosen: candidate.chosen,
    }
  })
}

const nothingChosen = (parts: readonly Part[] = []): Sentence[] =>
  parts.length > 0 && parts.every(({ candidate }) => Object.keys(candidate.chosen).length === 0)
    ? [say('This method has no numbers to choose, so every part is the strategy as it is.')]
    : []

function once(remarks: readonly Sentence[]): Sentence[] {
  const seen = new Set<string>()
  return remarks.filter((remark) => {
    const key = JSON.stringify(remark)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
