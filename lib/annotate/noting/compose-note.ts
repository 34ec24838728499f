/** Puts a note together: dangers first, then the opening, then what the checks found in the order of the registry. Pure. */
import type { IntentId, Note, NoteLine } from '@/lib/core/note'
import type { Opening } from '../opening-lines'
import { type CheckOutcome, worstOf } from './run-checks'

export interface NoteParts {
  id: IntentId
  at: number
  origin: string
  state: Note['state']
  opening: Opening
  found: CheckOutcome
}

/** @example composeNote({ id, at, origin, state: 'read', opening, found }).level // 'danger' */
export function composeNote({ opening, found, ...named }: NoteParts): Note {
  const lines = [...opening.lines, ...found.lines]
  const isDanger = ({ level }: NoteLine) => level === 'danger'
  return {
    ...named,
    headline: opening.headline,
    level: worstOf(lines),
    lines: [...lines.filter(isDanger), ...lines.filter((line) => !isDanger(line))],
    notRun: found.notRun,
  }
}
