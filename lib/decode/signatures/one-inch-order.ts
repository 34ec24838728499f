/**
 * Limit orders of 1inch, version 4 of its protocol, which lives in its sixth router. Flags stand in `makerTraits`. An order
 * with an extension (all of Fusion have one) only carries the hash of it: what is bought and by whom it is got is then
 * decided by words that are not signed here, so only what is sold is told. Source: the protocol's repository
 * (`MakerTraitsLib.sol`, `OrderLib.sol`), addresses by the ERC-7730 registry.
 */
import * as v from 'valibot'
import { wrappedNative } from '../data/wrapped-native'
import type { BoughtSide } from '../swap-terms'
import { defineSignatureDecoder } from './define-signature-decoder'
import { isSignedFor } from './signed-for'
import { typeString } from './type-string'
import { address, dueBy, whole, ZERO } from './typed-fields'

const DOMAIN = {
  name: '1inch Aggregation Router',
  version: '6',
  contracts: ['0x111111125421ca6dc452d289314280a0f8842a65'],
}
const TYPE =
  'Order(uint256 salt,address maker,address receiver,address makerAsset,address takerAsset,uint256 makingAmount,uint256 takingAmount,uint256 makerTraits)'

const NO_PARTIAL_FILLS = 255n
const HAS_EXTENSION = 249n
const UNWRAPS = 247n
const EXPIRY_FROM = 80n
const EXPIRY_BITS = 40

const message = v.object({
  maker: address,
  receiver: address,
  makerAsset: address,
  takerAsset: address,
  makingAmount: whole(256),
  takingAmount: whole(256),
  makerTraits: whole(256),
})
type Order = v.InferOutput<typeof message>

export const oneInchOrder = defineSignatureDecoder({
  id: 'one-inch-order',
  primaryTypes: ['Order'],
  describe: (data, chain) => {
    const told = v.safeParse(message, data.message)
    const fits = isSignedFor(data, chain, DOMAIN) && typeString(data.types, 'Order') === TYPE
    if (!fits || !told.success) return undefined
    const { maker, receiver, makerAsset, makingAmount, makerTraits } = told.output
    const inParts = !has(makerTraits, NO_PARTIAL_FILLS)
    const hidden = has(makerTraits, HAS_EXTENSION)
    const expiry = BigInt.asUintN(EXPIRY_BITS, makerTraits >> EXPIRY_FROM)
    return {
      action: 'order',
      protocol: '1inch',
      terms: {
        sells: { token: makerAsset, units: makingAmount, limit: inParts || hidden ? 'most' : 'exact' },
        ...(hidden
          ? {}
          : { buys: boughtBy(told.output, chain), recipient: receiver === ZERO ? maker : receiver }),
        ...(expiry === 0n ? {} : dueBy(expiry)),
        ...(inParts ? { fillsInParts: true } : {}),
      },
    }
  },
})

const has = (traits: bigint, bit: bigint): boolean => ((traits >> bit) & 1n) === 1n

function boughtBy({ takerAsset, takingAmount, makerTraits }: Order, chain: string): BoughtSide {
  const unwraps = has(makerTraits, UNWRAPS) && takerAsset === wrappedNative(chain)?.address
  return { token: unwraps ? 'native' : takerAsset, units: takingAmount, limit: 'least' }
}
