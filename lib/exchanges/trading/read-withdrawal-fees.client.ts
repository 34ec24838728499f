/** What a venue takes for a withdrawal of a coin, over the cheapest network that it names. Kraken and Coinbase tell no such list. */
import * as v from 'valibot'
import { type Amount, compare, parseAmount } from '@/lib/core/amount'
import type { VenueSession } from '../session'

const feeSchema = v.looseObject({ fee: v.optional(v.unknown()), percentage: v.nullish(v.boolean()) })
const coinSchema = v.looseObject({
  withdraw: v.nullish(feeSchema),
  networks: v.nullish(v.record(v.string(), v.looseObject({ withdraw: v.nullish(feeSchema) }))),
})
const listSchema = v.record(v.string(), v.unknown())

/** In the coin itself, by its common code; a coin without an entry is not known. */
export type WithdrawalFees = Readonly<Record<string, Amount>>

/**
 * A list that the venue does not have leaves all of them unknown.
 * @throws AppError when it does not tell now
 * @example await readWithdrawalFees(session, ['BTC', 'USDT']) // { BTC: '0.00015', USDT: '1' }
 */
export async function readWithdrawalFees(
  session: VenueSession,
  codes: readonly string[],
): Promise<WithdrawalFees> {
  const ask = session.exchange['fetchDepositWithdrawFees']
  if (typeof ask !== 'function' || session.exchange.has['fetchDepositWithdrawFees'] !== true) return {}
  const raw = await session.run('withdrawal fees', (exchange) =>
    (ask as (codes: readonly string[]) => Promise<unknown>).call(exchange, codes),
  )
  return feesIn(raw, codes)
}

function feesIn(raw: unknown, codes: readonly string[]): WithdrawalFees {
  const list = v.safeParse(listSchema, raw)
  if (!list.success) return {}
  return Object.fromEntries(
    codes.flatMap((code) => {
      const fee = cheapest(list.output[code])
      return fee === undefined ? [] : [[code, fee]]
    }),
  )
}

function cheapest(raw: unknown): Amount | undefined {
  const coin = v.safeParse(coinSchema, raw)
  if (!coin.success) return undefined
  const { withdraw, networks } = coin.output
  const named = Object.values(networks ?? {}).flatMap((network) => fixed(network.withdraw) ?? [])
  const fees = named.length > 0 ? named : [fixed(withdraw)].flatMap((fee) => fee ?? [])
  return fees.sort(compare)[0]
}

/** A share of the amount is no figure that can be compared before the amount is known. */
const fixed = (told: v.InferOutput<typeof feeSchema> | null | undefined): Amount | undefined =>
  told === null || told === undefined || told.percentage === true ? undefined : parseAmount(told.fee)
