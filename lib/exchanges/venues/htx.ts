/** HTX: balances by the common way; rights need the user's number first. https://huobiapi.github.io/docs/spot/v1/en/ */
import * as v from 'valibot'
import { defineVenue, type Rights, UNKNOWN_RIGHTS } from '../define-venue'
import { htxHistory } from '../history/venues/htx'
import type { VenueSession } from '../session'

const code = v.literal(200)
const uid = v.object({ code, data: v.union([v.number(), v.string()]) })
const keys = v.object({ code, data: v.array(v.object({ accessKey: v.string(), permission: v.string() })) })
const WORDS = new Set(['readonly', 'trade', 'withdraw'])

async function readRights(session: VenueSession): Promise<Rights> {
  const user = v.safeParse(uid, await session.ask(v.unknown(), 'v2PrivateGetUserUid'))
  if (!user.success) return UNKNOWN_RIGHTS
  const accessKey = session.exchange.apiKey
  const answer = await session.ask(v.unknown(), 'v2PrivateGetUserApiKey', {
    uid: String(user.output.data),
    accessKey,
  })
  const parsed = v.safeParse(keys, answer)
  const own = parsed.success ? parsed.output.data.find((key) => key.accessKey === accessKey) : undefined
  const words = own?.permission.split(',').map((word) => word.trim().toLowerCase()) ?? []
  if (words.length === 0 || !words.every((word) => WORDS.has(word))) return UNKNOWN_RIGHTS
  return {
    canRead: words.includes('readonly'),
    canTrade: words.includes('trade'),
    canWithdraw: words.includes('withdraw'),
  }
}

export const htx = defineVenue({
  id: 'htx',
  options: { fetchMarkets: { types: { spot: true, linear: false, inverse: false } } },
  readRights,
  history: htxHistory,
})
