/**
 * Kraken: the ways to deposit a coin, then the addresses of a way that are valid now. Without `new` none is made.
 * https://docs.kraken.com/api/docs/rest-api/get-deposit-addresses
 */
import * as v from 'valibot'
import type { VenueSession } from '../../session'
import { type DepositAddress, type DepositQuestion, defineVenueDeposits } from '../define-venue-deposits'
import { evmNetworkIn } from '../evm-network'
import { addressText, evmAddressOf } from '../evm-text'

const methods = v.object({ result: v.array(v.object({ method: v.pipe(v.string(), v.maxLength(200)) })) })
const addresses = v.object({ result: v.array(v.object({ address: addressText })) })

/** Each costs a point of the key's call counter. */
const ASKED = 4

async function read(session: VenueSession, { code, chain }: DepositQuestion): Promise<DepositAddress[]> {
  const { result } = await session.ask(methods, 'privatePostDepositMethods', { asset: code })
  const ways = result
    .map(({ method }) => ({ method, on: evmNetworkIn(method) }))
    // A way without a known word may be any chain; only the addresses of EVM form are kept.
    .sort((a, b) => rank(a.on, chain) - rank(b.on, chain))
    .slice(0, ASKED)
  const found: DepositAddress[] = []
  for (const { method, on } of ways) {
    const told = await session.ask(addresses, 'privatePostDepositAddresses', { asset: code, method })
    for (const row of told.result) {
      const address = evmAddressOf(row.address)
      if (address !== undefined)
        found.push({ address, code, network: method, ...(on === undefined ? {} : { chain: on }) })
    }
  }
  return found
}

const rank = (on: string | undefined, wanted: string): number =>
  on === wanted ? 0 : on === undefined ? 1 : 2

export const krakenDeposits = defineVenueDeposits({ id: 'kraken', read })
