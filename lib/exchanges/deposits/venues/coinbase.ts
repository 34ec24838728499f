/**
 * Coinbase: a coin's account is named by the coin's code, and tells every address that was made for it with its network.
 * https://docs.cdp.coinbase.com/coinbase-app/transfer-apis/onchain-addresses
 */
import * as v from 'valibot'
import type { VenueSession } from '../../session'
import { type DepositAddress, type DepositQuestion, defineVenueDeposits } from '../define-venue-deposits'
import { evmNetwork } from '../evm-network'
import { addressText, evmAddressOf } from '../evm-text'

const page = v.object({
  data: v.array(v.object({ address: addressText, network: v.pipe(v.string(), v.maxLength(100)) })),
})

const PAGE = 100

async function read(session: VenueSession, { code }: DepositQuestion): Promise<DepositAddress[]> {
  const { data } = await session.ask(page, 'v2PrivateGetAccountsAccountIdAddresses', {
    account_id: code,
    limit: PAGE,
  })
  return data.flatMap(({ address: text, network }) => {
    const address = evmAddressOf(text)
    const chain = evmNetwork(network)
    return address === undefined ? [] : [{ address, code, network, ...(chain ? { chain } : {}) }]
  })
}

export const coinbaseDeposits = defineVenueDeposits({ id: 'coinbase', read })
