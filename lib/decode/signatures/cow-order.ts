/**
 * Orders of CoW Protocol. The fee, where an old order has one, is taken beside what is sold. Source: its contracts
 * (`GPv2Order.sol`) and documentation; one address on every chain.
 */
import * as v from 'valibot'
import { defineSignatureDecoder } from './define-signature-decoder'
import { isSignedFor } from './signed-for'
import { typeString } from './type-string'
import { address, dueBy, NATIVE_MARK, whole, ZERO } from './typed-fields'

const DOMAIN = {
  name: 'Gnosis Protocol',
  version: 'v2',
  contracts: ['0x9008d19f58aabd9ed0d60971565aa8510560ab41'],
}
const TYPE =
  'Order(address sellToken,address buyToken,address receiver,uint256 sellAmount,uint256 buyAmount,uint32 validTo,bytes32 appData,uint256 feeAmount,string kind,bool partiallyFillable,string sellTokenBalance,string buyTokenBalance)'

const message = v.object({
  sellToken: address,
  buyToken: address,
  receiver: address,
  sellAmount: whole(256),
  buyAmount: whole(256),
  validTo: whole(32),
  feeAmount: whole(256),
  kind: v.picklist(['sell', 'buy']),
  partiallyFillable: v.boolean(),
  // What is kept inside of Balancer's vault is no balance of the wallet.
  sellTokenBalance: v.picklist(['erc20', 'external']),
  buyTokenBalance: v.literal('erc20'),
})

export const cowOrder = defineSignatureDecoder({
  id: 'cow-order',
  primaryTypes: ['Order'],
  describe: (data, chain) => {
    const told = v.safeParse(message, data.message)
    const fits = isSignedFor(data, chain, DOMAIN) && typeString(data.types, 'Order') === TYPE
    if (!fits || !told.success) return undefined
    const { kind, sellToken, buyToken, receiver, sellAmount, feeAmount, buyAmount, validTo } = told.output
    const inParts = told.output.partiallyFillable
    const sells = kind === 'sell' && !inParts ? 'exact' : 'most'
    return {
      action: 'order',
      protocol: 'cow',
      terms: {
        sells: { token: sellToken, units: sellAmount + feeAmount, limit: sells },
        buys: {
          token: buyToken === NATIVE_MARK ? 'native' : buyToken,
          units: buyAmount,
          limit: kind === 'buy' && !inParts ? 'exact' : 'least',
        },
        recipient: receiver === ZERO ? 'sender' : receiver,
        ...dueBy(validTo),
        ...(inParts ? { fillsInParts: true } : {}),
      },
    }
  },
})
