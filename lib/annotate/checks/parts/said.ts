/** What a check has found, in one line: public facts, and what only the person may read in a page. */
import type { NoteLevel, ToldSentence } from '@/lib/core/note'
import type { CheckFinding } from '../../define-check'

/** @example said('care', tell('It is {ratio} worse.', { ratio: { ratio: 0.02 } })) */
export const said = (level: NoteLevel, told: ToldSentence, about?: string): CheckFinding => ({
  ...told,
  level,
  isPrivate: false,
  ...(about === undefined ? {} : { about }),
})

/** Tells of balances, accounts, gains or habits. */
export const saidPrivately = (level: NoteLevel, told: ToldSentence, about?: string): CheckFinding => ({
  ...said(level, told, about),
  isPrivate: true,
})
