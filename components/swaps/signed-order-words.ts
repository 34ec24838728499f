/** The states of signed orders in words: those of the desk, and that one's time has passed. Pure. */
import { type StateWord, stateWord } from '@/components/trading/desk-words'
import { say } from '@/lib/core/sentence'
import type { SignedOrderRow } from '@/lib/db/rows'

/** @example signedOrderWord({ state: 'unknown', sourceName: 'CoW Swap' }).word // 'Asking CoW Swap …' */
export const signedOrderWord = ({
  state,
  sourceName,
}: Pick<SignedOrderRow, 'state' | 'sourceName'>): StateWord =>
  state === 'expired'
    ? { word: say('Expired'), tone: 'neutral' }
    : stateWord({ state, found: [] }, sourceName)
