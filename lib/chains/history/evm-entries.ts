/** Rows of whole blocks to one draft a transaction. */
import { erc20, native } from '@/lib/assets/asset-id'
import { fromUnits } from '@/lib/core/amount'
import type { EntryDraft } from '@/lib/core/entry'
import type { DiscoveredAsset } from '@/lib/core/reading'
import { decodeTransaction } from '@/lib/decode/decode-transaction'
import { netMoves } from '@/lib/decode/net-moves'
import type { EvmTransaction, NativeMove, NetMove, TokenMove } from '@/lib/decode/transaction'
import type { EvmChain } from '../data/evm-chains'
import { mirrorsNative } from '../data/native-mirrors'
import type { EvmRows, NormalRow, TokenRow } from './etherscan-rows'

type Target = {
  chain: EvmChain
  account: string
  /** Transactions that something is known to be missing of: a fee, a row. */
  lacking?: ReadonlySet<string>
}

/** @returns oldest first; nothing for transactions that neither moved nor cost the account anything */
export function evmEntries(rows: EvmRows, target: Target): EntryDraft[] {
  return evmTransactions(rows, target).flatMap((tx) => toDraft(tx, target) ?? [])
}

/** A transaction while its rows are gathered. */
interface Gathering extends EvmTransaction {
  internal: NativeMove[]
  moves: TokenMove[]
}

export function evmTransactions(rows: EvmRows, { chain, account }: Target): EvmTransaction[] {
  const all = new Map<string, Gathering>()
  const open = (hash: string, seconds: number): Gathering => {
    const known = all.get(hash)
    if (known) return known
    const empty = { value: 0n, input: '0x', failed: false, gas: 0n, internal: [], moves: [] }
    const made: Gathering = { chain: chain.id, hash, at: seconds * 1000, account, ...empty }
    all.set(hash, made)
    return made
  }
  for (const row of rows.normal) Object.assign(open(row.hash, row.timeStamp), envelopeOf(row, account))
  for (const { hash, timeStamp, from, to, contractAddress, value, isError } of rows.internal) {
    const taker = to ?? contractAddress
    const tx = open(hash, timeStamp)
    if (isError === '0' && value > 0n && taker) tx.internal.push({ from, to: taker, units: value })
  }
  const put = (row: TokenRow, standard: TokenMove['standard']) => {
    if (!mirrorsNative(row.contractAddress)) open(row.hash, row.timeStamp).moves.push(toMove(row, standard))
  }
  for (const row of rows.tokens) put(row, 'erc20')
  for (const row of rows.pieces) put(row, 'erc721')
  for (const row of rows.multi) put(row, 'erc1155')
  return [...all.values()].sort((a, b) => a.at - b.at)
}

/** What the transaction's own row tells beside what moved. */
function envelopeOf(row: NormalRow, account: string) {
  const { from, value, input, isError, gasUsed, gasPrice, L1FeesPaid = 0n } = row
  const to = row.to ?? row.contractAddress
  const gas = from === account ? gasUsed * gasPrice + L1FeesPaid : 0n
  return { from, ...(to ? { to } : {}), value, input, failed: isError === '1', gas }
}

function toMove(row: TokenRow, standard: TokenMove['standard']): TokenMove {
  const { contractAddress: contract, from, to, tokenID, tokenName, tokenSymbol, tokenDecimal } = row
  // Of coins it is told, or `withDecimals` has refused the row; pieces have none.
  const decimals = /^\d{1,2}$/.test(tokenDecimal) ? Number(tokenDecimal) : 0
  const units = standard === 'erc721' ? 1n : (row.tokenValue ?? row.value)
  const piece = tokenID === undefined ? {} : { tokenId: tokenID }
  return {
    standard,
    contract,
    from,
    to: to ?? '',
    units,
    ...piece,
    symbol: tokenSymbol,
    name: tokenName,
    decimals,
  }
}

function toDraft(tx: EvmTransaction, { chain, lacking }: Target): EntryDraft | undefined {
  const moves = netMoves(tx, chain.symbol)
  if (moves.length === 0 && tx.gas === 0n) return undefined
  const { unclear, coinIsFee, ...meaning } = decodeTransaction(tx, moves)
  const isFee = ({ standard, units }: NetMove) => coinIsFee === true && standard === 'native' && units < 0n
  const fees = [tx.gas, ...moves.filter(isFee).map(({ units }) => -units)].filter((units) => units > 0n)
  return {
    nativeId: `tx:${chain.chainId}:${tx.hash}`,
    at: tx.at,
    precision: 's',
    ...meaning,
    legs: moves
      .filter((move) => !isFee(move))
      .map((move) => ({ ...quantityOf(move), bucket: 'wallet', sourceSymbol: move.symbol })),
    fees: fees.map((units) => ({
      asset: native(chain.id),
      quantity: fromUnits(units, 18),
      sourceSymbol: chain.symbol,
    })),
    origin: 'chain',
    source: 'evm',
    txHash: tx.hash,
    chain: chain.id,
    ...(unclear || lacking?.has(tx.hash) ? { unclear: true } : {}),
  }
}

const quantityOf = ({ asset, units, decimals }: NetMove) => ({ asset, quantity: fromUnits(units, decimals) })

/** Tokens that the rows name; anybody can send anybody anything, so this vouches for none of them. */
export function discoveredIn({ tokens }: EvmRows, chain: EvmChain): DiscoveredAsset[] {
  const found = new Map(tokens.map((row) => [row.contractAddress, toMove(row, 'erc20')]))
  return [...found.values()]
    .filter(({ contract }) => !mirrorsNative(contract))
    .map(({ contract, symbol, name, decimals }) => {
      return { id: erc20(chain.id, contract), symbol, name, decimals, foundBy: 'log' as const }
    })
}
