/**
 * Binance: an address serves all chains of its form, so the list of addresses alone does not say that a coin arrives there: the
 * coin's networks do, and whether deposits are open.
 * https://developers.binance.com/docs/wallet/capital/fetch-deposit-address-list-with-network
 */
import * as v from 'valibot'
import type { VenueSession } from '../../session'
import { type DepositAddress, type DepositQuestion, defineVenueDeposits } from '../define-venue-deposits'
import { evmNetwork } from '../evm-network'
import { addressText, evmAddressOf } from '../evm-text'

const name = v.pipe(v.string(), v.maxLength(100))
const coins = v.array(
  v.object({
    coin: name,
    networkList: v.array(v.object({ network: name, depositEnable: v.boolean() })),
  }),
)
const addresses = v.array(v.object({ address: addressText }))

/** Further networks that are asked beside the wanted one; their addresses are the same as a rule. */
const OTHERS = 2

async function read(session: VenueSession, { code, chain }: DepositQuestion): Promise<DepositAddress[]> {
  const listed = (await session.ask(coins, 'sapiGetCapitalConfigGetall')).find(
    ({ coin }) => session.code(coin) === code,
  )
  if (!listed) return []
  const networks = listed.networkList
    .filter(({ network, depositEnable }) => depositEnable && evmNetwork(network) !== undefined)
    .sort((a, b) => Number(evmNetwork(b.network) === chain) - Number(evmNetwork(a.network) === chain))
    .slice(0, 1 + OTHERS)
  const found: DepositAddress[] = []
  for (const { network } of networks) {
    const rows = await session.ask(addresses, 'sapiGetCapitalDepositAddressList', {
      coin: listed.coin,
      network,
    })
    const on = evmNetwork(network)
    for (const row of rows) {
      const address = evmAddressOf(row.address)
      if (address !== undefined) found.push({ address, code, network, ...(on ? { chain: on } : {}) })
    }
  }
  return found
}

export const binanceDeposits = defineVenueDeposits({ id: 'binance', read })
