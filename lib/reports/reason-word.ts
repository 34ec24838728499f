/** What documents call a reason, where there is one. */
import type { EntryReason } from '@/lib/core/entry'
import { REASON_WORDS } from '@/lib/core/entry-words'
import { type Sentence, say } from '@/lib/core/sentence'

/** Income whose source gave no reason is said to be without one. */
export const reasonWord = (reason: EntryReason | undefined): Sentence =>
  reason === undefined ? say('No reason told') : REASON_WORDS[reason]
