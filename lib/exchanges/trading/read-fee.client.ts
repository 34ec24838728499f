/** The fees of this key in a market; the venue's public schedule where it does not tell the key's own. */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { FeeTier } from '@/lib/markets/market-rules'
import type { VenueSession } from '../session'
import { figure } from './figure'

const feeSchema = v.looseObject({ maker: figure, taker: figure })

/** A venue that does not know the question, or does not let this key ask it, has not failed. */
const NOT_TOLD = new Set([
  'not-supported',
  'credentials-refused',
  'permission-missing',
  'bad-answer',
  'invalid-input',
])

/** @throws AppError as requests do; `not-supported` where neither the key's fees nor public ones are known */
export async function readFee(session: VenueSession, symbol: string): Promise<FeeTier> {
  const own = await askFee(session, symbol)
  if (own) return { ...own, source: 'account' }
  return publicFee(session, symbol)
}

/** Of the venue's list of markets. @throws AppError `not-supported` where it does not tell */
export function publicFee({ exchange, venueName }: VenueSession, symbol: string): FeeTier {
  const listed = tierOf(exchange.markets?.[symbol])
  if (listed) return { ...listed, source: 'venue' }
  throw new AppError(
    'not-supported',
    say('{venue} does not tell its fees for {symbol}.', { venue: venueName, symbol }),
  )
}

async function askFee(session: VenueSession, symbol: string): Promise<Omit<FeeTier, 'source'> | undefined> {
  const ask = session.exchange['fetchTradingFee']
  const { has } = session.exchange
  if (typeof ask !== 'function' || !(has['fetchTradingFee'] || has['fetchTradingFees'])) return undefined
  try {
    return tierOf(
      await session.run('fees', (exchange) =>
        (ask as (symbol: string) => Promise<unknown>).call(exchange, symbol),
      ),
    )
  } catch (error) {
    if (error instanceof AppError && NOT_TOLD.has(error.code)) return undefined
    throw error
  }
}

function tierOf(raw: unknown): Omit<FeeTier, 'source'> | undefined {
  const parsed = v.safeParse(feeSchema, raw)
  if (!parsed.success) return undefined
  const { maker, taker } = parsed.output
  return maker === undefined || taker === undefined ? undefined : { maker, taker }
}
