/**
 * An account that could not be read for so long. A reading that was only not tried, because the browser was closed, is not meant:
 * the last attempt must have failed.
 */

import { namesList } from '@/lib/analytics/xray/names-list'
import type { FiringWords } from '@/lib/core/alert'
import type { AccountId } from '@/lib/core/ids'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { numberIn } from '@/lib/rebalance/methods/params-in'
import type { AlertFacts } from '../alert-facts'
import { type ConditionLook, defineAlertRule, type LookInput } from '../define-alert-rule'
import { followParts, type PartState } from './parts/follow-parts'
import { idIn } from './parts/params-in'
import { whyMissing } from './parts/price-now'
import { unknownLook } from './parts/unknown-look'

const HOUR_MS = 3_600_000

export const accountStale = defineAlertRule({
  id: 'account-stale',
  group: 'safety',
  name: say('Account not read'),
  about: say(
    'Tells when an account could not be read for so long, although it was tried: its figures are as they were then. Paused accounts are left out.',
  ),
  fields: [
    {
      key: 'account',
      label: say('Account'),
      help: say('Empty: all of them.'),
      kind: 'account',
      optional: true,
    },
    {
      key: 'hours',
      label: say('Not read for'),
      kind: 'number',
      unit: say('Hours'),
      standard: 6,
      least: 1,
      most: 720,
    },
  ],
  needs: ['accounts'],
  repeat: { kind: 'back-off' },
  named: (params, { accountLabel }) => {
    const account = idIn<AccountId>(params, 'account')
    const hours = String(numberIn(params, 'hours'))
    return account === undefined
      ? tell('An account not read for {hours} hours', { hours })
      : tell('{account} not read for {hours} hours', { account: accountLabel(account), hours })
  },
  look: (input) => lookAtAccounts(input),
})

type Seen = NonNullable<AlertFacts['accounts']>[number]

function lookAtAccounts({ params, facts, memory }: LookInput): ConditionLook {
  if (facts.accounts === undefined) return unknownLook(whyMissing(facts, 'accounts'), memory)
  const wanted = idIn<AccountId>(params, 'account')
  const least = numberIn(params, 'hours') * HOUR_MS
  const accounts = new Map(
    facts.accounts
      .filter(({ row }) => wanted === undefined || row.id === wanted)
      .map((seen) => [seen.row.id as string, seen]),
  )
  return followParts({
    states: new Map([...accounts].map(([id, seen]) => [id, stateOf(seen, facts.now, least)])),
    memory,
    now: facts.now,
    wordsOf: (keys) => wordsOf(keys.flatMap((key) => accounts.get(key) ?? [])),
  })
}

function stateOf({ row, status }: Seen, now: number, least: number): PartState {
  if (row.paused || row.source.kind === 'manual' || !status) return 'not'
  if (now - (status.lastGoodAt ?? row.createdAt) < least) return 'not'
  // While it is being tried again what was so stays so.
  if (status.state === 'syncing' || status.state === 'waiting') return status.failures > 0 ? 'holds' : 'near'
  return status.state === 'failed' ? 'holds' : 'not'
}

function wordsOf([first, ...more]: readonly Seen[]): FiringWords {
  const account = first?.row.label ?? ''
  const shared = { cover: say('An account could not be read for long.'), route: 'accounts' }
  if (more.length > 0)
    return {
      ...shared,
      title: tell('{count} accounts could not be read', { count: { count: more.length + 1 } }),
      body: tell('{names}. Their figures are as they were last read.', {
        names: namesList([account, ...more.map(({ row }) => row.label)]),
      }),
    }
  const { error, lastGoodAt } = first?.status ?? {}
  return {
    ...shared,
    title:
      lastGoodAt === undefined
        ? tell('{account} was never read', { account })
        : tell('{account} was last read on {at}', { account, at: { at: lastGoodAt } }),
    body: error ? { sentence: error.sentence } : tell('Its figures are as they were then.'),
  }
}
