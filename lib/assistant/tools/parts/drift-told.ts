/** How one strategy stands, for the tools that tell it. Pure. */
import type { DriftRow, StrategyDrift, UnknownDrift } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { record, type Source, type Told } from '../told'
import { fittedList } from './fitted'
import { count, day, money, ratio, unknown, untrusted, word } from './leaves'

/** As a tool tells it. */
export function driftTold(drift: StrategyDrift | UnknownDrift, currency: string): Told {
  const name = untrusted(drift.name)
  if ('unknown' in drift) return record({ strategy: name, drift: unknown(drift.unknown) })
  const on = (label: Sentence): Source => ({ label, route: `rebalance/${drift.strategy}` })
  return record({
    strategy: name,
    value: money({ value: drift.value, currency, source: on(say('Value')) }),
    drift: ratio(drift.drift, on(say('Drift'))),
    outside_their_band: count(drift.outside, on(say('Outside of their band'))),
    targets_of: day(drift.targetsAt),
    is_due: word(drift.isDue ? 'yes' : 'no'),
    automatic_mode: word(drift.isOn ? 'on' : 'off'),
    rows: fittedList(
      drift.rows.map((row) => rowTold(row, currency, on)),
      { most: 12, room: 2400 },
    ),
  })
}

const rowTold = (row: DriftRow, currency: string, on: (label: Sentence) => Source): Told =>
  record({
    of: untrusted(row.name),
    weight: ratio(row.weight, on(say('Share'))),
    target: ratio(row.target, on(say('Target'))),
    from: ratio(row.low),
    to: ratio(row.high),
    to_target: money({ value: row.toTarget, currency, source: on(say('To the target')) }),
    ...(row.isLocked ? { locked: word('never traded') } : {}),
  })
