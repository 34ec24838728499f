/** Gemini: balances by the common way; a key has roles. https://docs.gemini.com/rest-api */
import * as v from 'valibot'
import { defineVenue, type Rights, UNKNOWN_RIGHTS } from '../define-venue'
import { geminiHistory } from '../history/venues/gemini'
import type { VenueSession } from '../session'

const roles = v.object({ isAuditor: v.boolean(), isFundManager: v.boolean(), isTrader: v.boolean() })

async function readRights(session: VenueSession): Promise<Rights> {
  const parsed = v.safeParse(roles, await session.ask(v.unknown(), 'privatePostV1Roles'))
  if (!parsed.success) return UNKNOWN_RIGHTS
  const { isAuditor, isFundManager, isTrader } = parsed.output
  return { canRead: isAuditor || isFundManager || isTrader, canTrade: isTrader, canWithdraw: isFundManager }
}

export const gemini = defineVenue({ id: 'gemini', readRights, history: geminiHistory })
