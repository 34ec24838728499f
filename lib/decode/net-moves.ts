/** What a transaction changed for the account, asset by asset: the truth that no decoder may alter. */
import { erc20, native, nft } from '@/lib/assets/asset-id'
import type { ChainId } from '@/lib/core/ids'
import { wrappedNative } from './data/wrapped-native'
import { madeByDeposit } from './layer-deposits'
import type { EvmTransaction, NativeMove, NetMove, TokenMove } from './transaction'

export const ZERO_ADDRESS = `0x${'0'.repeat(40)}`

/**
 * Gas is not part of it. A failed transaction moved nothing, save the ether that a deposit had made before.
 * @example netMoves(wrapOfOneEther) // [{ asset: 'eip155:1/native', units: -10n ** 18n, ... }, { asset: 'eip155:1/erc20:0xc02a...', ... }]
 */
export function netMoves(tx: EvmTransaction, nativeSymbol: string): NetMove[] {
  const coins = nativeMoves(tx)
  const tokens = tx.failed ? [] : [...tx.moves, ...silentWraps(tx, coins)]
  const sums = new Map<string, NetMove>()
  const put = (move: NetMove) => {
    const before = sums.get(move.asset)
    sums.set(move.asset, before ? joined(before, move) : move)
  }
  for (const move of coins) {
    const change = signedUnits(move, tx.account)
    const asset = native(tx.chain)
    const other = change > 0n ? move.from : move.to
    put({
      asset,
      units: change,
      decimals: 18,
      symbol: nativeSymbol,
      standard: 'native',
      minted: false,
      other,
    })
  }
  for (const move of tokens) put(tokenChange(move, tx))
  return [...sums.values()].filter(({ units }) => units !== 0n)
}

function joined(a: NetMove, b: NetMove): NetMove {
  const { other: _, ...rest } = a
  const same = a.other !== undefined && a.other === b.other ? { other: a.other } : {}
  return { ...rest, ...same, units: a.units + b.units, minted: a.minted || b.minted }
}

/** What a deposit made, the transaction's own value and what contracts moved. */
function nativeMoves(tx: EvmTransaction): NativeMove[] {
  const { from, to, value, internal, account, failed } = tx
  const units = madeByDeposit(tx)
  const made = units > 0n ? [{ from: ZERO_ADDRESS, to: account, units }] : []
  if (failed) return made
  const own = from !== undefined && to !== undefined && value > 0n ? [{ from, to, units: value }] : []
  return [...made, ...own, ...internal]
}

function signedUnits({ from, to, units }: NativeMove, account: string): bigint {
  return (to === account ? units : 0n) - (from === account ? units : 0n)
}

function tokenChange(move: TokenMove, { account, chain }: EvmTransaction): NetMove {
  const units = signedUnits(move, account)
  const { contract, standard, decimals, symbol } = move
  const other = units > 0n ? move.from : move.to
  return {
    asset: assetOf(move, chain),
    units,
    decimals: standard === 'erc20' ? decimals : 0,
    symbol,
    contract,
    standard,
    minted: other === ZERO_ADDRESS,
    other,
  }
}

function assetOf({ standard, contract, tokenId = '0' }: TokenMove, chain: ChainId) {
  return standard === 'erc20' ? erc20(chain, contract) : nft(chain, standard, contract, tokenId)
}

/** Coins that went to the wrapper come back as its token and the other way round; told twice by some sources. */
function silentWraps({ account, chain, moves }: EvmTransaction, coins: readonly NativeMove[]): TokenMove[] {
  const wrapper = wrappedNative(chain)
  if (!wrapper) return []
  const contract = wrapper.address
  const told = moves
    .filter((move) => move.contract === contract && [move.from, move.to].includes(ZERO_ADDRESS))
    .map(({ from, to, units }) => `${from} ${to} ${units}`)
  return coins.flatMap(({ from, to, units }) => {
    const mint = from === account && to === contract
    const burn = from === contract && to === account
    if (!mint && !burn) return []
    const [giver, taker] = mint ? [ZERO_ADDRESS, account] : [account, ZERO_ADDRESS]
    const at = told.indexOf(`${giver} ${taker} ${units}`)
    if (at !== -1) {
      told.splice(at, 1)
      return []
    }
    const move = { standard: 'erc20' as const, contract, from: giver, to: taker, units, decimals: 18 }
    return [{ ...move, symbol: wrapper.symbol, name: wrapper.symbol }]
  })
}
