/** Gemini: balances by the common way and the list of stakes; a key has roles. https://docs.gemini.com/rest-api */
import * as v from 'valibot'
import { defineVenue, type Rights, UNKNOWN_RIGHTS } from '../define-venue'
import { geminiHistory } from '../history/venues/gemini'
import { numeral } from '../numeral'
import { readWithStaked } from '../read-staked'
import type { VenueSession } from '../session'

const roles = v.object({ isAuditor: v.boolean(), isFundManager: v.boolean(), isTrader: v.boolean() })

const stakes = v.array(v.object({ currency: v.string(), balance: numeral }))

const readBalances = (session: VenueSession) =>
  readWithStaked(session, {
    schema: stakes,
    method: 'privatePostV1BalancesStaking',
    stakesOf: (rows) => rows.map(({ currency, balance }) => ({ coin: currency, quantity: balance })),
  })

async function readRights(session: VenueSession): Promise<Rights> {
  const parsed = v.safeParse(roles, await session.ask(v.unknown(), 'privatePostV1Roles'))
  if (!parsed.success) return UNKNOWN_RIGHTS
  const { isAuditor, isFundManager, isTrader } = parsed.output
  return { canRead: isAuditor || isFundManager || isTrader, canTrade: isTrader, canWithdraw: isFundManager }
}

export const gemini = defineVenue({ id: 'gemini', readBalances, readRights, history: geminiHistory })
