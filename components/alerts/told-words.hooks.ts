/** What alerts have told, in the reader's words: amounts are dots where the reader hides them, except what anybody may know. */
import { useCallback } from 'react'
import { useNoteDisplay } from '@/components/annotate/intents.hooks'
import { useT } from '@/components/shell/translation'
import { toldText } from '@/lib/annotate/told-text'
import type { AlertGroup, FiringWords } from '@/lib/core/alert'
import type { ToldSentence } from '@/lib/core/note'

export interface FiringText {
  title: string
  body: string
}

export interface ToldWords {
  told: (sentence: ToldSentence, group: AlertGroup | undefined) => string
  firing: (words: FiringWords, group: AlertGroup | undefined) => FiringText
}

/** `null` until it is known whether amounts are hidden. @param hidden as the page has it */
export function useToldWords(hidden: boolean): ToldWords | null {
  const translator = useT()
  const display = useNoteDisplay()
  const told = useCallback(
    (sentence: ToldSentence, group: AlertGroup | undefined) =>
      // Prices of markets are public, as everywhere else.
      toldText(sentence, { ...(display ?? NONE), translator }, hidden && group !== 'market'),
    [display, translator, hidden],
  )
  const firing = useCallback(
    ({ title, body }: FiringWords, group: AlertGroup | undefined) => ({
      title: told(title, group),
      body: told(body, group),
    }),
    [told],
  )
  return display === null ? null : { told, firing }
}

const NONE = { currency: 'usd', hideAmounts: true }
