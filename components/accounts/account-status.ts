/** What one line of the accounts page says about an account's state: tone and sentence, never by colour alone. Pure. */
import { type Sentence, say } from '@/lib/core/sentence'
import type { AccountLine } from '@/lib/portfolio/view'

export type StatusTone = 'good' | 'busy' | 'stale' | 'failed' | 'paused'

export interface AccountStatus {
  tone: StatusTone
  /** One or two words for the badge. */
  word: Sentence
  /** The whole sentence of the last error, when there is one. */
  error?: Sentence
}

/** @example accountStatus(line).tone // 'failed' */
export function accountStatus(line: AccountLine): AccountStatus {
  if (line.paused) return { tone: 'paused', word: say('Paused') }
  if (line.state === 'syncing') return { tone: 'busy', word: say('Reading now') }
  const error = line.error === undefined ? {} : { error: line.error.sentence }
  if (line.lastGoodAt === undefined && line.state === 'waiting')
    return { tone: 'busy', word: say('Waiting for its turn') }
  if (line.lastGoodAt === undefined) return { tone: 'failed', word: say('Never read'), ...error }
  if (line.state === 'failed') return { tone: 'failed', word: say('Last values'), ...error }
  if (line.stale) return { tone: 'stale', word: say('Out of date'), ...error }
  return { tone: 'good', word: say('Up to date') }
}
