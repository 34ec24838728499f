/** What an account has free of two coins, asked now. A coin that a whole answer does not name is one that is not held. */
import * as v from 'valibot'
import { type Amount, parseAmount, ZERO } from '@/lib/core/amount'
import { badAnswer } from '../errors'
import type { VenueSession } from '../session'
import { watchContainers } from '../watch-containers'

const balanceSchema = v.looseObject({ free: v.optional(v.record(v.string(), v.unknown()), {}) })

/**
 * @param codes the venue's common codes
 * @throws AppError `bad-answer` when the list of balances is missing: nobody knows then what is free
 * @example await readFree(session, ['BTC', 'EUR'], {}) // ['0.5', '0']
 */
export async function readFree(
  session: VenueSession,
  codes: readonly string[],
  params: Record<string, unknown>,
): Promise<Amount[]> {
  const { free, isWhole } = await session.run('balances', async (exchange) => {
    const watch = watchContainers(exchange)
    try {
      const parsed = v.safeParse(balanceSchema, await exchange.fetchBalance(params))
      const named = parsed.success ? parsed.output.free : {}
      return { free: named, isWhole: Object.keys(named).length > 0 || watch.sawEmptyContainer() }
    } finally {
      watch.stop()
    }
  })
  if (!isWhole) throw badAnswer(session.venueName, 'no list of balances')
  return codes.map((code) => {
    const told = free[code]
    if (told === undefined || told === null) return ZERO
    const quantity = parseAmount(told)
    if (quantity === undefined)
      throw badAnswer(session.venueName, `the balance of ${code.slice(0, 20)} is not a number`)
    return quantity
  })
}
