/**
 * Crossings by the diamond of LI.FI. All begin with the same record of what is sent where to whom; for some bridges that record
 * is only for the books, and words behind it decide. So chain and receiver are told only where the facet's own source holds
 * them together. Source: LI.FI's `contracts` (`ILiFi.sol` and the facets named below).
 */
import { type AddressTable, byAddress, protocolAt } from '../data/addresses'
import { LI_FI } from '../data/bridges'
import { evmChainAt } from '../data/evm-numbers'
import { layerZeroChain } from '../data/layer-zero'
import { type DescribableCall, defineDecoder } from '../define-decoder'
import { depositOf, LIFI_SWAP, lifiSwapOf } from '../flows/lifi-deposit'
import { readTerms } from '../flows/read-terms'
import type { Arguments } from '../flows/take-arguments'
import type { SoldSide, SwapTerms } from '../swap-terms'

const RECORD = '(bytes32,string,string,address,address,address,uint256,uint256,bool,bool)'

interface Facet {
  /** Of the argument behind the record. */
  more: string
  /** The record's chain is the one that it goes to. `layer-zero`: a number in `more` decides, and must agree. */
  chain?: true | 'layer-zero'
  /** The record's receiver is who gets it, unless something is to be called there. */
  receiver?: true
  /** Index of who gets back what nobody carries over, of 32 bytes; must be the receiver as well. */
  refund?: number
}

const FACETS: Readonly<Record<string, Facet>> = {
  AcrossV3: { more: '(address,uint256,uint32,uint32,bytes)', chain: true, receiver: true },
  AcrossV4: {
    more: '(bytes32,bytes32,bytes32,uint256,uint128,bytes32,uint32,uint32,uint32,bytes)',
    chain: true,
    receiver: true,
    refund: 1,
  },
  Relay: { more: '(bytes32,bytes32,bytes32,bytes)', chain: true, receiver: true },
  CBridge: { more: '(uint32,uint64)', chain: true, receiver: true },
  Stargate: {
    more: '(uint16,(uint32,bytes32,uint256,uint256,bytes,bytes,bytes),(uint256,uint256),address)',
    chain: 'layer-zero',
    receiver: true,
  },
  Mayan: { more: '(bytes32,address,bytes)', receiver: true },
  GasZip: { more: '(bytes32,uint256)', receiver: true },
}

/** Selector -> name of the facet; `swaps`: a list of swaps stands between. */
const CALLS: Readonly<Record<string, { facet: string; swaps: boolean }>> = {
  '0xb71bd3d8': { facet: 'AcrossV3', swaps: false },
  '0x43732403': { facet: 'AcrossV3', swaps: true },
  '0xdf87ec62': { facet: 'AcrossV4', swaps: false },
  '0xa629fcbf': { facet: 'AcrossV4', swaps: true },
  '0xae328590': { facet: 'Relay', swaps: false },
  '0x25d374e8': { facet: 'Relay', swaps: true },
  '0xae0b91e5': { facet: 'CBridge', swaps: false },
  '0x482c6a85': { facet: 'CBridge', swaps: true },
  '0x14d53077': { facet: 'Stargate', swaps: false },
  '0xa6010a66': { facet: 'Stargate', swaps: true },
  '0xb621b032': { facet: 'Mayan', swaps: false },
  '0x30c48952': { facet: 'Mayan', swaps: true },
  '0xfc5f1003': { facet: 'GasZip', swaps: false },
  '0x606326ff': { facet: 'GasZip', swaps: true },
}

function signatureOf({ facet, swaps }: { facet: string; swaps: boolean }): string {
  const more = FACETS[facet]?.more ?? ''
  return swaps
    ? `swapAndStartBridgeTokensVia${facet}(${RECORD},${LIFI_SWAP}[],${more})`
    : `startBridgeTokensVia${facet}(${RECORD},${more})`
}

const DIAMONDS: AddressTable = { 'li-fi': LI_FI }
const diamonds = byAddress(DIAMONDS)
/** Stands for a receiver on a chain that is no EVM. */
const ELSEWHERE = '0x11f111f111f111f111f111f111f111f111f111f1'

export const lifiBridges = defineDecoder({
  id: 'lifi-bridges',
  selectors: Object.fromEntries(
    Object.entries(CALLS).map(([selector, each]) => [selector, signatureOf(each)]),
  ),
  describe: (call) => {
    const form = CALLS[call.input.slice(0, 10).toLowerCase()]
    const facet = FACETS[form?.facet ?? '']
    if (!form || !facet || protocolAt(diamonds, call.chain, call.to) !== 'li-fi') return undefined
    const terms = readTerms(signatureOf(form), call.input, (given) => {
      const sells = soldSide(given, form.swaps, call)
      return sells && { sells, ...destinationOf(given, facet, form.swaps) }
    })
    return { action: 'bridge', protocol: 'li-fi', ...(terms ? { terms } : {}) }
  },
})

function soldSide(given: Arguments, swaps: boolean, { value }: DescribableCall): SoldSide | undefined {
  const record = given.within(0)
  // The contract refuses a record that says otherwise.
  if (record.flag(8) !== swaps) return undefined
  if (swaps) return depositOf(given.each(1).map(lifiSwapOf), value)
  return depositOf(
    [{ takes: record.text(4), makes: record.text(4), units: record.number(6), isDeposited: true }],
    value,
  )
}

function destinationOf(
  given: Arguments,
  facet: Facet,
  swaps: boolean,
): Pick<SwapTerms, 'recipient' | 'toChain'> {
  const record = given.within(0)
  const chain = facet.chain === undefined ? undefined : evmChainAt(record.number(7))
  const decides = facet.chain === 'layer-zero' ? layerZeroChain(numberOf(given.within(swaps ? 2 : 1))) : chain
  const receiver = record.text(5)
  const back = facet.refund === undefined ? undefined : given.within(swaps ? 2 : 1).text(facet.refund)
  const isTold =
    facet.receiver === true &&
    !record.flag(9) &&
    receiver !== ELSEWHERE &&
    (back === undefined || back.slice(26) === receiver.slice(2))
  return {
    ...(isTold ? { recipient: receiver } : {}),
    ...(chain !== undefined && chain === decides ? { toChain: chain } : {}),
  }
}

/** Of the chain, in Stargate's own words. */
const numberOf = (stargate: Arguments): bigint => stargate.within(1).number(0)
