/**
 * Shares of vaults (ERC-4626), by the rate that the vault itself tells. Anybody can write a vault that promises the moon:
 * a market's price comes before it, and a share that only a log brought in stays out of totals until the user wants it.
 */
import { definePositionProtocol, type Explained } from './define-position-protocol'
import { describeUnderlying, partOf } from './parts'
import { addressAt, call, uintAt } from './words'

const ASSET = '0x38d52e0f'
const CONVERT_TO_ASSETS = '0x07a2d13a'

export const erc4626 = definePositionProtocol({
  id: 'erc-4626',
  recognise: ({ address }) => call(address, ASSET),
  explain: async (answered, reader) => {
    const vaults = answered.flatMap(({ token, answer }) => {
      const asset = answer.length === 66 ? addressAt(answer, 0) : undefined
      return asset === undefined || asset === token.address ? [] : [{ token, asset }]
    })
    const rates = await reader.ask(
      vaults.map(({ token }) => call(token.address, CONVERT_TO_ASSETS, 10n ** BigInt(token.decimals))),
    )
    const told = await describeUnderlying(
      vaults.map(({ asset }) => asset),
      reader,
    )
    return vaults.flatMap(({ token, asset }, index): Explained[] => {
      const units = uintAt(rates[index], 0)
      const underlying = told.get(asset)
      if (units === undefined || !underlying) return []
      const one = { units, of: 10n ** BigInt(token.decimals), decimals: token.decimals }
      const parts = [partOf(reader, underlying, one)]
      return [{ address: token.address, bucket: 'lending', parts, prices: 'without-market' }]
    })
  },
})
