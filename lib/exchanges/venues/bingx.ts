/** BingX: balances by the common way; rights as numbers. https://bingx-api.github.io/docs */
import * as v from 'valibot'
import { defineVenue, type Rights, UNKNOWN_RIGHTS } from '../define-venue'
import type { VenueSession } from '../session'

const numbers = v.pipe(v.array(v.number()), v.minLength(1))
const answer = v.union([
  v.object({ permissions: numbers }),
  v.pipe(
    v.object({ data: v.object({ permissions: numbers }) }),
    v.transform(({ data }) => data),
  ),
])

const SPOT = 1
const READ = 2
const PERPETUAL = 3
const TRANSFER = 4
const WITHDRAW = 5
const SUB_TRANSFER = 7
const KNOWN = new Set([SPOT, READ, PERPETUAL, TRANSFER, WITHDRAW, SUB_TRANSFER])

async function readRights(session: VenueSession): Promise<Rights> {
  const parsed = v.safeParse(
    answer,
    await session.ask(v.unknown(), 'accountV1PrivateGetAccountApiPermissions'),
  )
  if (!parsed.success) return UNKNOWN_RIGHTS
  const { permissions } = parsed.output
  const known = permissions.every((each) => KNOWN.has(each))
  return {
    canRead: permissions.includes(READ) || (known ? false : 'unknown'),
    canTrade: permissions.includes(SPOT) || permissions.includes(PERPETUAL) || (known ? false : 'unknown'),
    canWithdraw: permissions.includes(WITHDRAW) || (known ? false : 'unknown'),
  }
}

export const bingx = defineVenue({ id: 'bingx', readRights })
