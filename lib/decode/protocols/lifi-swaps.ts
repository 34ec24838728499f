/**
 * Swaps by the diamond of LI.FI: what is deposited, what the last of its swaps makes, and the least of it, which it holds itself
 * before it hands it on. Source: LI.FI's `contracts` (`GenericSwapFacet.sol`, `GenericSwapFacetV3.sol`).
 */
import { protocolAt } from '../data/addresses'
import { type DescribableCall, defineDecoder } from '../define-decoder'
import { depositOf, LIFI_SWAP, type LifiSwap, lifiSwapOf } from '../flows/lifi-deposit'
import { emptyToken, readTerms, soldWith } from '../flows/read-terms'
import { NATIVE } from '../flows/router-flows'
import type { Arguments } from '../flows/take-arguments'
import type { SoldSide, SwapTerms } from '../swap-terms'
import { swapContracts } from './swap-calls'

/** Which end is the native coin: the call's name says so, not the addresses in it. */
type Native = 'sold' | 'bought' | 'either' | undefined

interface Form {
  signature: string
  native: Native
}

const formOf = (name: string, swaps: string, native: Native): Form => ({
  signature: `${name}(bytes32,string,string,address,uint256,${swaps})`,
  native,
})
const one = (name: string, native?: Native) => formOf(`swapTokensSingleV3${name}`, LIFI_SWAP, native)
const several = (name: string, native?: Native) =>
  formOf(`swapTokensMultipleV3${name}`, `${LIFI_SWAP}[]`, native)

const FORMS: Readonly<Record<string, Form>> = {
  '0x4666fc80': one('ERC20ToERC20'),
  '0x733214a3': one('ERC20ToNative', 'bought'),
  '0xaf7060fd': one('NativeToERC20', 'sold'),
  '0x5fd9ae2e': several('ERC20ToERC20'),
  '0x2c57e884': several('ERC20ToNative', 'bought'),
  '0x736eac0b': several('NativeToERC20', 'sold'),
  '0x4630a0d8': formOf('swapTokensGeneric', `${LIFI_SWAP}[]`, 'either'),
}

export const lifiSwaps = defineDecoder({
  id: 'lifi-swaps',
  selectors: Object.fromEntries(
    Object.entries(FORMS).map(([selector, { signature }]) => [selector, signature]),
  ),
  describe: (call) => {
    const form = FORMS[call.input.slice(0, 10).toLowerCase()]
    if (!form || protocolAt(swapContracts, call.chain, call.to) !== 'li-fi') return undefined
    const terms = readTerms(form.signature, call.input, (given) => termsOf(given, form, call))
    return { action: 'swap', protocol: 'li-fi', ...(terms ? { terms } : {}) }
  },
})

function termsOf(
  given: Arguments,
  { signature, native }: Form,
  { value }: DescribableCall,
): SwapTerms | undefined {
  const isSingle = !signature.endsWith('[])')
  const swaps = isSingle ? [lifiSwapOf(given.within(5))] : given.each(5).map(lifiSwapOf)
  const sells = soldSide(swaps, { native, isSingle, value })
  const last = swaps.at(-1)
  if (!sells || !last) return undefined
  const made = native === 'either' ? emptyToken(last.makes) : last.makes
  return {
    sells,
    buys: { token: native === 'bought' ? NATIVE : made, units: given.number(4), limit: 'least' },
    recipient: given.text(3),
  }
}

interface Deal {
  native: Native
  isSingle: boolean
  value: bigint
}

function soldSide(swaps: readonly LifiSwap[], { native, isSingle, value }: Deal): SoldSide | undefined {
  const [first] = swaps
  if (!first) return undefined
  // All that is sent along is handed on, whatever is named; what several swaps leave of it comes back.
  if (native === 'sold') {
    const limit = isSingle || first.units === value ? 'exact' : 'most'
    return value === 0n ? undefined : { token: NATIVE, units: value, limit }
  }
  const deposit: SoldSide | undefined = isSingle
    ? { token: first.takes, units: first.units, limit: 'exact' }
    : depositOf(swaps, value)
  return deposit && soldWith(value, deposit)
}
