/** Histories that are not whole: gains, returns and transfers stand on what is known of the past. */
import { type Sentence, say } from '@/lib/core/sentence'
import type { Fix, XrayFinding, XraySeverity } from '../../views'
import { defineXrayRule } from '../define-xray-rule'
import type { XrayPast } from '../facts'
import { FIXES } from '../fixes'
import { NO_PAST } from '../no-past'

type History = XrayPast['histories'][number]

export const historyGaps = defineXrayRule({
  id: 'history-gaps',
  name: say('Histories with gaps'),
  about: say(
    'Costs, gains and returns are as good as the history. What a source no longer tells, a file can.',
  ),
  judge: ({ portfolio, past }) => {
    if (past === null) return { findings: [], unknown: NO_PAST }
    const histories = new Map(past.histories.map((history) => [history.accountId, history]))
    return {
      findings: portfolio.accounts.flatMap(({ id, label: account, kind }): XrayFinding[] => {
        // A manual account is what the user enters: nothing reads it.
        if (kind === 'manual') return []
        const gap = gapOf(histories.get(id), account)
        return gap ? [{ id: `history-gaps:${id}`, ...gap }] : []
      }),
    }
  },
})

interface Gap {
  sentence: Sentence
  severity: XraySeverity
  fix: Fix
}

/** The gravest of an account; `undefined`: whole. */
function gapOf(history: History | undefined, account: string): Gap | undefined {
  const gap = (sentence: Sentence, severity: XraySeverity, fix: Fix): Gap => ({ sentence, severity, fix })
  const waits = gap(say('The history of {account} is not read yet.', { account }), 'low', FIXES.accounts)
  if (history === undefined) return waits
  const { state, paused, streams } = history
  if (state === 'failed' || streams.some((stream) => stream.state === 'failed'))
    return gap(say('The history of {account} broke off.', { account }), 'high', FIXES.accounts)
  if (state === 'not-supported')
    return gap(say('{account} tells no history.', { account }), 'medium', FIXES.importFile)
  if (streams.some(({ missing }) => missing.length > 0))
    return gap(say('{account} no longer tells all of its history.', { account }), 'medium', FIXES.importFile)
  if (paused || state === 'paused')
    return gap(
      say('The reading of the history of {account} is paused.', { account }),
      'medium',
      FIXES.accounts,
    )
  return state === 'complete' ? undefined : waits
}
