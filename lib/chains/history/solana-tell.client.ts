/** Transactions by signature to what the history stores of them. A transaction of two own accounts is fetched once. */
import type { EntryDraft } from '@/lib/core/entry'
import type { DiscoveredAsset } from '@/lib/core/reading'
import { foundOnChain } from '../solana-tokens'
import { type SolanaOwner, solanaChanges } from './solana-changes'
import { solanaEntry } from './solana-entry'
import { type SolanaNode, unreadable } from './solana-node.client'
import type { SolanaTransaction } from './solana-rows'

const MOST_KEPT = 3_000

interface Told {
  entry?: EntryDraft
  /** Token accounts of the owner that take part. */
  accounts: readonly string[]
  discovered: readonly DiscoveredAsset[]
}

/** What was learned while the source is open; losing it costs requests and nothing else. */
export interface SolanaMemory {
  told: Map<string, Told>
  /** Which mints without decimals exist once. */
  pieces: Map<string, boolean>
}

export const solanaMemory = (): SolanaMemory => ({ told: new Map(), pieces: new Map() })

export interface TellOptions {
  node: SolanaNode
  url: string
  who: SolanaOwner
  memory: SolanaMemory
}

/** @throws AppError when the node does not tell all of them */
export async function tellTransactions(
  options: TellOptions,
  signatures: readonly string[],
): Promise<{ entries: EntryDraft[]; accounts: string[]; discovered: DiscoveredAsset[] }> {
  const { told } = options.memory
  const asked = signatures.filter((each) => !told.has(each))
  const txs = asked.length === 0 ? [] : await options.node.transactions(asked)
  const fresh = await tell(options, txs)
  const all = signatures.flatMap((each) => told.get(each) ?? fresh.get(each) ?? [])
  if (told.size > MOST_KEPT) told.clear()
  // Where owners are not named, a later page may know more accounts of the owner.
  for (const [index, signature] of asked.entries()) {
    const known = fresh.get(signature)
    if (known && txs[index] && namesOwners(txs[index])) told.set(signature, known)
  }
  return {
    entries: all.flatMap(({ entry }) => entry ?? []),
    accounts: all.flatMap(({ accounts }) => accounts),
    discovered: all.flatMap(({ discovered }) => discovered),
  }
}

async function tell(options: TellOptions, txs: readonly SolanaTransaction[]): Promise<Map<string, Told>> {
  const { who, memory } = options
  const all = txs.map((tx) => ({ tx, changes: changesOf(tx, options) }))
  const tokens = all.flatMap(({ changes }) => [...changes.tokens])
  const whole = tokens.flatMap(([mint, { decimals }]) => (decimals === 0 ? mint : []))
  await learnPieces(options, [...new Set(whole)])
  const isPiece = (mint: string) => memory.pieces.get(mint) ?? true
  return new Map(
    all.map(({ tx, changes }) => {
      const signature = tx.transaction.signatures[0] ?? ''
      const entry = solanaEntry({ tx, signature, owner: who.owner, changes, isPiece })
      const discovered = [...changes.tokens].flatMap(([mint, { decimals }]) =>
        decimals === 0 && isPiece(mint) ? [] : foundOnChain(mint, decimals),
      )
      return [signature, { ...(entry ? { entry } : {}), accounts: changes.accounts, discovered }]
    }),
  )
}

function changesOf(tx: SolanaTransaction, { who, url }: TellOptions) {
  try {
    return solanaChanges(tx, who)
  } catch (error) {
    throw error instanceof RangeError ? unreadable(url) : error
  }
}

/** A mint without decimals is a piece when there is one of it, or none any more. */
async function learnPieces({ node, memory: { pieces } }: TellOptions, mints: readonly string[]) {
  const unknown = mints.filter((mint) => !pieces.has(mint))
  if (unknown.length === 0) return
  const supplies = await node.supplies(unknown)
  for (const [index, mint] of unknown.entries()) pieces.set(mint, (supplies[index] ?? 0n) <= 1n)
}

const namesOwners = ({ meta }: SolanaTransaction) =>
  [...(meta.preTokenBalances ?? []), ...(meta.postTokenBalances ?? [])].every(
    ({ owner }) => owner !== undefined,
  )
