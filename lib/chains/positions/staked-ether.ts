/**
 * Tokens for staked ether on Ethereum whose worth grows by a rate that their contract tells. Where a market has a price it
 * comes first: what can be redeemed some day is not what is paid today. Addresses and rates: Lido's and Rocket Pool's
 * documentation, Coinbase's published contract.
 */
import { erc20, native } from '@/lib/assets/asset-id'
import { fromUnits } from '@/lib/core/amount'
import { definePositionProtocol, type Explained } from './define-position-protocol'
import { call, uintAt } from './words'

/** `under` absent: ether itself. */
const RATES: Readonly<Record<string, { selector: string; under?: string }>> = {
  // wstETH: stEthPerToken()
  '0x7f39c581f595b53c5cb19bd0b3f8da6c935e2ca0': {
    selector: '0x035faf82',
    under: '0xae7ab96520de3a18e5e111b5eaab095312d7fe84',
  },
  // rETH: getExchangeRate()
  '0xae78736cd615f374d3085123a210448e74fc6393': { selector: '0xe6aa216c' },
  // cbETH: exchangeRate()
  '0xbe9895146f7af43049ca1c1ae358b0541ea49704': { selector: '0x3ba0b9a9' },
}
const RATE_DECIMALS = 18

export const stakedEther = definePositionProtocol({
  id: 'staked-ether',
  recognise: ({ address }, { chain }) => {
    const rate = chain.chainId === 1 ? RATES[address] : undefined
    return rate && call(address, rate.selector)
  },
  explain: async (answered, { chain }) =>
    answered.flatMap(({ token: { address }, answer }): Explained[] => {
      const units = uintAt(answer, 0)
      const under = RATES[address]?.under
      if (units === undefined || units === 0n) return []
      const asset = under === undefined ? native(chain.id) : erc20(chain.id, under)
      const parts = [{ asset, perUnit: fromUnits(units, RATE_DECIMALS) }]
      return [{ address, bucket: 'staked', parts, prices: 'without-market' }]
    }),
})
