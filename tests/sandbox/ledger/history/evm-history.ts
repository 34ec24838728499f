/**
 * The past of the truth's EVM address: what the exchanges' withdrawals brought there (under the same hashes), what strangers
 * sent at the beginning, what went elsewhere at the end, and gas. The sums are what the nodes say is there now.
 */
import { createHash } from 'node:crypto'
import type { Venue } from '../../open-exchanges'
import { fromUnits, toUnits } from '../decimal'
import type { TrueToken, Truth } from '../truth'
import { HISTORY_DAYS, HISTORY_END } from './live-history'
import { trueAsset } from './true-asset'
import { eventsOf } from './true-event'

export interface TrueEvmTransaction {
  hash: string
  /** Milliseconds, whole seconds. */
  at: number
  from: string
  to: string
  /** Moves beside the call: `undefined` for a plain transfer of ether. */
  token?: TrueToken
  /** Of ether (wei), or of the token. */
  units: bigint
  /** Wei, paid by the owner; zero when somebody else has sent it. */
  gas: bigint
  failed: boolean
  /** What contracts moved beside it: ether, coins, pieces. */
  more?: readonly TrueEvmMove[]
  /** Of the exchange's withdrawal that this is the other end of. */
  withdrawal?: { venue: Venue; id: string }
}

export interface TrueEvmMove {
  from: string
  to: string
  units: bigint
  of:
    | { kind: 'ether' }
    | { kind: 'coin'; token: TrueToken }
    | { kind: 'erc721' | 'erc1155'; address: string; id: string; name: string }
}

type Owner = Pick<Truth, 'seed' | 'evm' | 'exchanges' | 'history'>

const DAY = 86_400_000
const START = HISTORY_END - HISTORY_DAYS * DAY - DAY
const LAST = HISTORY_END - 5 * DAY
/** 21,000 or 65,000 of gas at 12 gwei. */
const PLAIN_GAS = 21_000n * 12_000_000_000n
const TOKEN_GAS = 65_000n * 12_000_000_000n
/** What an exchange needs to send. */
const DELAY = 90_000

/** @example evmHistory(truth, 1).length // oldest first */
export function evmHistory(owner: Owner, chainId: number): TrueEvmTransaction[] {
  const { seed, evm } = owner
  const chain = evm.chains[chainId]
  if (!chain) return []
  const named = (name: string, bytes: number) =>
    `0x${createHash('sha256')
      .update(`${seed} ${chainId} ${name}`)
      .digest('hex')
      .slice(0, bytes * 2)}`
  const stranger = named('stranger', 20)
  const made: TrueEvmTransaction[] = chainId === 1 ? arrivals(owner, stranger) : []
  const moved = (address: string | undefined): bigint =>
    made.filter(({ token }) => token?.address === address).reduce((sum, { units }) => sum + units, 0n)
  const put = (name: string, more: Omit<TrueEvmTransaction, 'hash' | 'failed'> & { failed?: boolean }) =>
    made.push({ failed: false, hash: named(name, 32), ...more })
  const [get, send] = [
    { from: stranger, to: evm.address, gas: 0n },
    { from: evm.address, to: stranger },
  ]
  for (const [index, token] of chain.tokens.entries()) {
    const missing = BigInt(token.units) - moved(token.address)
    const name = `token ${token.address}`
    if (missing > 0n) put(name, { ...get, at: START + index * 60_000, token, units: missing })
    if (missing < 0n)
      put(name, { ...send, at: LAST + index * 60_000, token, units: -missing, gas: TOKEN_GAS })
  }
  // A call that failed moves nothing and costs all the same; what a layer pays below itself is left out.
  if (chainId === 1) put('failed', { ...send, at: LAST - DAY, units: 0n, gas: PLAIN_GAS, failed: true })
  const spent = made.reduce((sum, { gas }) => sum + gas, 0n)
  const missing = BigInt(chain.native) + spent - moved(undefined)
  if (missing > 0n) put('ether', { ...get, at: START, units: missing })
  if (missing < 0n) {
    put('ether', { ...get, at: START, units: PLAIN_GAS + spent })
    put('ether away', { ...send, at: LAST + DAY, units: spent - missing, gas: PLAIN_GAS })
  }
  return made.sort((a, b) => a.at - b.at)
}

/** Ether and the tokens that stand on Ethereum at the truth's address; other coins went elsewhere. */
function arrivals({ evm, exchanges, history }: Owner, stranger: string): TrueEvmTransaction[] {
  const tokens = evm.chains[1]?.tokens ?? []
  return (Object.keys(history) as Venue[]).flatMap((venue) =>
    eventsOf(history[venue], 'withdrawal').flatMap((event): TrueEvmTransaction[] => {
      const { id, at, quantity, symbol, txHash, address } = event
      if (txHash === undefined || address !== evm.address) return []
      const asset = trueAsset({ exchanges }, venue, symbol)
      const token = tokens.find(({ collection }) => collection === asset)
      if (asset !== 'coin:ethereum' && !token) return []
      const units = toUnitsOrNothing(quantity, token?.decimals ?? 18)
      if (units === undefined) return []
      const ends = { from: stranger, to: evm.address, gas: 0n, failed: false }
      const made = { ...ends, hash: txHash, at: at + DELAY, units, withdrawal: { venue, id } }
      return [token ? { ...made, token } : made]
    }),
  )
}

/** An exchange counts more places of some coins than the token has. */
function toUnitsOrNothing(quantity: string, decimals: number): bigint | undefined {
  try {
    return toUnits(quantity, decimals)
  } catch {
    return undefined
  }
}

/** Signed change of each asset (`native` or the token's address), gas taken off. */
export function evmChanges(owner: string, transactions: readonly TrueEvmTransaction[]): Map<string, string> {
  const sums = new Map<string, { units: bigint; decimals: number }>()
  const move = (asset: string, units: bigint, decimals: number) =>
    sums.set(asset, { units: (sums.get(asset)?.units ?? 0n) + units, decimals })
  for (const { from, token, units, gas } of transactions) {
    move(token?.address ?? 'native', from === owner ? -units : units, token?.decimals ?? 18)
    move('native', -gas, 18)
  }
  return new Map([...sums].map(([asset, { units, decimals }]) => [asset, fromUnits(units, decimals)]))
}
