/**
 * OKX's router unwraps the native coin, too. Only the plain form is told: nothing but the direction above the amount, and no
 * commission. Source: OKX's published `DEX-Router-EVM-V1` (`swapWrap`).
 */
import { protocolAt } from '../../data/addresses'
import { aggregators } from '../../data/aggregators'
import { defineDecoder } from '../../define-decoder'
import { readCall } from '../../read-abi'
import { commissions, isTakenOnTop } from './okx-commissions'

const REVERSED = 2n ** 255n
const AMOUNT_LIMIT = 2n ** 128n

export const okxUnwrap = defineDecoder({
  id: 'okx-unwrap',
  selectors: { '0x01617fab': 'swapWrap(uint256,uint256)' },
  describe: ({ chain, to, input }) => {
    const [, word] = readCall('uint256,uint256', input) ?? []
    if (protocolAt(aggregators, chain, to) !== 'okx' || typeof word !== 'bigint') return undefined
    const units = word - REVERSED
    if (units <= 0n || units >= AMOUNT_LIMIT || isTakenOnTop(input) || commissions(input).fees)
      return undefined
    return { action: 'unwrap', units }
  },
})
