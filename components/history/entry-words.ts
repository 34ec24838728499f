/** How entries are drawn, and what their marks, origins and terms are called. */
import type { IconName } from '@/components/ui/icon'
import { TERM_WORDS } from '@/lib/accounting/words'
import type { EntryKind, EntryOrigin } from '@/lib/core/entry'
import { type Sentence, say } from '@/lib/core/sentence'
import type { ENTRY_FLAGS } from '@/lib/ledger/messages'
import type { Term } from '@/lib/ledger/views'

export type EntryFlag = (typeof ENTRY_FLAGS)[number]

export const KIND_ICONS: Readonly<Record<EntryKind, IconName>> = {
  trade: 'exchange',
  deposit: 'download',
  withdrawal: 'upload',
  income: 'income',
  fee: 'minus',
  rollover: 'sync',
  internal: 'exchange',
  spend: 'tag',
  'gift-sent': 'gift',
  'gift-received': 'gift',
  donation: 'gift',
  lost: 'help',
  stolen: 'alert',
  worthless: 'close',
  adjustment: 'edit',
}

export const FLAG_WORDS: Readonly<Record<EntryFlag, Sentence>> = {
  edited: say('Edited'),
  ignored: say('Ignored'),
  unclear: say('Unclear'),
  unmatched: say('Not matched'),
  ambiguous: say('Several matches'),
  linked: say('Linked'),
  'missing-basis': say('Missing basis'),
  unvalued: say('No value'),
  'has-fee': say('With a fee'),
}

export const ORIGIN_WORDS: Readonly<Record<EntryOrigin, Sentence>> = {
  api: say('Exchange'),
  csv: say('File'),
  chain: say('Blockchain'),
  user: say('By hand'),
}

/** A disposal as a whole may be of lots of several terms. */
export const DISPOSAL_TERM_WORDS: Readonly<Record<Term, Sentence>> = { ...TERM_WORDS, mixed: say('Mixed') }
