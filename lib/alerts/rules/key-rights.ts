/** An exchange's key that may do more than before, or does not read any more. What an exchange does not tell changes nothing. */
import * as v from 'valibot'
import type { AccountId } from '@/lib/core/ids'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import type { AccountRow, StatusRow } from '@/lib/db/rows'
import { defineAlertRule, type EventsLook, type LookInput } from '../define-alert-rule'
import { memoryIn } from './parts/memory-in'
import { whyMissing } from './parts/price-now'
import { noEvents } from './parts/unknown-look'

const RIGHTS = ['read', 'trade', 'withdraw'] as const
type Right = (typeof RIGHTS)[number]
type Known = Readonly<Partial<Record<Right, boolean | undefined>>>

const flag = v.optional(v.boolean())
/** By account, as last told. */
const schema = v.record(v.string(), v.object({ read: flag, trade: flag, withdraw: flag }))

export const keyRights = defineAlertRule({
  id: 'key-rights',
  group: 'safety',
  name: say('Rights of a key changed'),
  about: say(
    'Tells when a key of yours may trade or withdraw and could not before, or is refused by its exchange. Not every exchange tells what a key may do.',
  ),
  fields: [],
  needs: ['accounts'],
  repeat: { kind: 'every', minutes: 0 },
  look: (input) => lookAtKeys(input),
})

function lookAtKeys({ facts, memory }: LookInput): EventsLook {
  if (facts.accounts === undefined) return noEvents(whyMissing(facts, 'accounts'), memory)
  const before = memoryIn(memory, schema) ?? {}
  const after: Record<string, Known> = {}
  const events: EventsLook['events'][number][] = []
  for (const { row, status } of facts.accounts) {
    const now = rightsOf(row, status)
    if (now === undefined) continue
    const old = before[row.id]
    after[row.id] = { ...old, ...now.rights }
    if (old === undefined) continue
    for (const right of RIGHTS)
      if (isNews(right, old, now.rights))
        events.push({
          window: `${row.id}:${right}:${now.at}`,
          at: now.at,
          words: wordsOf(row.id, right, facts),
        })
  }
  return { of: 'events', events, memory: after }
}

/** More than it could, or not even reading. */
const isNews = (right: Right, old: Known, now: Known): boolean =>
  right === 'read' ? now.read === false && old.read === true : now[right] === true && old[right] !== true

function rightsOf(
  { source }: AccountRow,
  status: StatusRow | undefined,
): { rights: Known; at: number } | undefined {
  if (source.kind !== 'exchange') return undefined
  const { canRead, canTrade, canWithdraw, checkedAt } = source.rights
  const isRefused = status?.error?.code === 'credentials-refused'
  const hasRead = status?.state === 'ok'
  const told: Record<Right, boolean | 'unknown'> = {
    read: isRefused ? false : hasRead ? true : canRead,
    trade: canTrade,
    withdraw: canWithdraw,
  }
  const rights = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== 'unknown'))
  return { rights, at: isRefused ? Math.max(checkedAt, status?.lastTriedAt ?? 0) : checkedAt }
}

function wordsOf(id: AccountId, right: Right, { accountLabel }: LookInput['facts']) {
  const values = { account: accountLabel(id) }
  const shared = { cover: say('What a key of yours may do has changed.'), route: 'accounts' }
  switch (right) {
    case 'read':
      return {
        ...shared,
        title: tell('{account}: its key does not read any more', values),
        body: tell('The exchange refuses it. Its figures stay as they were last read.'),
      }
    case 'trade':
      return {
        ...shared,
        title: tell('{account}: its key may trade now', values),
        body: tell('It could not before. If that was not you, delete the key at the exchange.'),
      }
    case 'withdraw':
      return {
        ...shared,
        title: tell('{account}: its key may withdraw now', values),
        body: tell(
          'Holdfast needs no such key. Delete it at the exchange and make one that cannot withdraw.',
        ),
      }
    default:
      return right satisfies never
  }
}
