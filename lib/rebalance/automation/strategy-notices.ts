/** What triggers and automatic mode tell the user, in the strategy's row. Pure. */
import type { Sentence } from '@/lib/core/sentence'
import type { StrategyNotice, StrategyRow } from '@/lib/db/rows'

/** Older ones are dropped; what was done stands in the runs. */
const MOST = 30

/** The same word is not said twice in a row. @example noticed(row, { at, kind: 'due', sentence }) */
export function noticed(row: StrategyRow, notice: StrategyNotice): StrategyRow {
  const { notices = [] } = row
  const last = notices.at(-1)
  const isSame =
    last !== undefined &&
    last.kind === notice.kind &&
    last.run === notice.run &&
    last.sentence.template === notice.sentence.template
  return isSame ? row : { ...row, notices: [...notices, notice].slice(-MOST) }
}

/** Automatic mode ends, with what has ended it; the user's own word needs none. */
export function switchedOff(row: StrategyRow, at: number, why?: Sentence): StrategyRow {
  if (!row.automation.on) return row
  const off: StrategyRow = {
    ...row,
    automation: { on: false, at, ...(why === undefined ? {} : { why }) },
  }
  return why === undefined ? off : noticed(off, { at, kind: 'off', sentence: why })
}
