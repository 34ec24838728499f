/**
 * What a call for Balancer's vault trades, as Velora's sixth contract reads it: by fixed places in the bytes that it passes on.
 * The contract holds its own amounts against these tokens, whatever else the bytes say. Zero is the native coin there.
 * Source: the published `BalancerV2Utils` of Augustus.
 */
import { addressAt, selectorOf, wordAt } from '../../calldata'
import { Unclear } from '../../flows/router-flows'
import { ETHER, tokenOf, ZERO_ADDRESS } from './sides'

const SWAP = '0x52bbbe29'
const BATCH_SWAP = '0x945bcec9'
const GIVEN_OUT = 1n

/** @throws Unclear for another call, or where no token stands */
export function vaultTokens(data: string): [from: string, to: string] {
  const selector = selectorOf(data)
  if (selector === SWAP) return [tokenAt(data, 9), tokenAt(data, 10)]
  if (selector !== BATCH_SWAP) throw new Unclear('no swap of the vault')
  const [first, last] = endsOfAssets(data)
  return wordAt(data, 0) === GIVEN_OUT ? [last, first] : [first, last]
}

function endsOfAssets(data: string): [first: string, last: string] {
  const offset = wordAt(data, 2)
  if (offset === undefined || offset % 32n !== 0n || offset > BigInt(data.length))
    throw new Unclear('no assets')
  const at = Number(offset / 32n)
  const count = wordAt(data, at)
  if (count === undefined || count < 2n || count > BigInt(data.length)) throw new Unclear('no assets')
  return [tokenAt(data, at + 1), tokenAt(data, at + Number(count))]
}

function tokenAt(data: string, index: number): string {
  const address = addressAt(data, index)
  if (address === undefined) throw new Unclear('no token')
  return tokenOf(address, ZERO_ADDRESS, ETHER)
}
