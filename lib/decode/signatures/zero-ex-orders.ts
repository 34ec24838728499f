/**
 * Orders of makers at the exchange proxy of 0x, version 4: limit orders and those that answer a request. Only makers sign
 * them, and takers may fill them in parts. What a limit order lets its taker pay as a fee comes on top of what the maker
 * gets. Orders that either side may sign (`OtcOrder`) are left alone. Source: 0x's protocol repository
 * (`LibNativeOrder.sol`, `FixinEIP712.sol`).
 */
import * as v from 'valibot'
import { protocolAt } from '../data/addresses'
import { swapRouters } from '../data/swap-routers'
import { defineSignatureDecoder } from './define-signature-decoder'
import { contractFor, isSignedFor } from './signed-for'
import { typeString } from './type-string'
import { address, dueBy, whole } from './typed-fields'

const TYPES: Readonly<Record<string, string>> = {
  LimitOrder:
    'LimitOrder(address makerToken,address takerToken,uint128 makerAmount,uint128 takerAmount,uint128 takerTokenFeeAmount,address maker,address taker,address sender,address feeRecipient,bytes32 pool,uint64 expiry,uint256 salt)',
  RfqOrder:
    'RfqOrder(address makerToken,address takerToken,uint128 makerAmount,uint128 takerAmount,address maker,address taker,address txOrigin,bytes32 pool,uint64 expiry,uint256 salt)',
}
/** Also 0x's, and no exchange proxy: it takes no orders. */
const ALLOWANCE_HOLDER = '0x0000000000001ff3684f28c67538d4d072c22734'

const message = v.object({
  makerToken: address,
  takerToken: address,
  makerAmount: whole(128),
  takerAmount: whole(128),
  maker: address,
  expiry: whole(64),
})

export const zeroExOrders = defineSignatureDecoder({
  id: 'zero-ex-orders',
  primaryTypes: ['LimitOrder', 'RfqOrder'],
  describe: (data, chain) => {
    const contract = contractFor(data, chain)
    if (contract === ALLOWANCE_HOLDER || protocolAt(swapRouters, chain, contract) !== '0x') return undefined
    const known = { name: 'ZeroEx', version: '1.0.0', contracts: contract === undefined ? [] : [contract] }
    const told = v.safeParse(message, data.message)
    const fits =
      isSignedFor(data, chain, known) && typeString(data.types, data.primaryType) === TYPES[data.primaryType]
    if (!fits || !told.success) return undefined
    const { makerToken, takerToken, makerAmount, takerAmount, maker, expiry } = told.output
    return {
      action: 'order',
      protocol: '0x',
      terms: {
        sells: { token: makerToken, units: makerAmount, limit: 'most' },
        buys: { token: takerToken, units: takerAmount, limit: 'least' },
        recipient: maker,
        ...dueBy(expiry),
        fillsInParts: true,
      },
    }
  },
})
