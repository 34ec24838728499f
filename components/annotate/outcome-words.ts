/** What became of a request, in words. */
import type { Tone } from '@/components/ui/badge'
import { type Sentence, say } from '@/lib/core/sentence'
import type { IntentRow } from '@/lib/db/rows'

/** @example outcomeOf(row) // { word: say('Carried out'), tone: 'good' } */
export function outcomeOf({ outcome, result }: Pick<IntentRow, 'outcome' | 'result'>): {
  word: Sentence
  tone: Tone
} {
  if (result)
    return result.receipt.ok
      ? { word: say('Carried out'), tone: 'good' }
      : { word: say('Reverted'), tone: 'danger' }
  switch (outcome) {
    case 'sent':
      return { word: say('Sent'), tone: 'accent' }
    case 'signed':
      return { word: say('Signed'), tone: 'accent' }
    case 'refused':
      return { word: say('Refused'), tone: 'neutral' }
    case 'failed':
      return { word: say('Wallet failed'), tone: 'warn' }
    case undefined:
      return { word: say('No answer seen'), tone: 'neutral' }
    default:
      return outcome satisfies never
  }
}
