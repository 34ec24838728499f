/**
 * What became of the transactions that pages asked for and wallets have sent: each is followed by its hash until it is in a
 * block and some minutes old, or until a day has passed without anybody knowing it. The journal learns what was paid and came.
 */
import type { EvmRpcOptions } from '@/lib/chains/evm-rpc.client'
import { type ChainTx, isSameCall } from '@/lib/chains/tx/chain-tx'
import { transactionEntry } from '@/lib/chains/tx/transaction-entry.client'
import { openTxNode, type TxNode } from '@/lib/chains/tx/tx-node.client'
import { type Amount, isNegative, negate, sum } from '@/lib/core/amount'
import type { EntryDraft } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import type { AssetId, ChainId } from '@/lib/core/ids'
import type { IntentId } from '@/lib/core/note'
import type { Database } from '@/lib/db/database.store'
import { readWhole, readWholeRows } from '@/lib/db/read-whole.store'
import { type IntentRow, SETTLED } from '@/lib/db/rows'
import { nextLookAt } from '@/lib/wallets/look-times'
import { receiptOf } from '@/lib/wallets/store-mined.store'
import type { OutcomeJob } from '../jobs'

export interface Following {
  db: Database
  now: () => number
  /** How the chain's nodes are reached. @throws AppError for a chain that is not known any more */
  chainOf: (chain: ChainId) => Promise<EvmRpcOptions>
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Of this computer and of whoever made the block. */
const CLOCKS_APART = 5 * MINUTE
/** A block that young may still be taken back: it is looked at once more. */
const SETTLED_AFTER = 5 * MINUTE

/** Hashes are a page's word: what it makes up costs nodes no more than this, at once. */
const MOST_FOLLOWED = { ofSite: 15, all: 60 } as const

/** An answer for a request that is in no journal is nobody's. */
export async function storeOutcome({ db, now }: Following, { id, outcome, hash }: OutcomeJob): Promise<void> {
  const isFollowed = hash !== undefined && outcome === 'sent' && (await mayFollow(db, id))
  await change(db, id, (row) =>
    row.outcome === undefined
      ? {
          ...row,
          outcome,
          ...(hash === undefined || outcome !== 'sent' ? {} : { hash: hash.toLowerCase() }),
          ...(isFollowed ? { dueAt: now() } : {}),
        }
      : undefined,
  )
}

async function mayFollow(db: Database, id: IntentId): Promise<boolean> {
  const waiting = await db.intents.where('dueAt').below(SETTLED).primaryKeys()
  if (waiting.length >= MOST_FOLLOWED.all) return false
  const { row } = await readWhole(db.intents.get(id))
  const rows = await readWholeRows(waiting, (each) => db.intents.get(each))
  return rows.filter(({ origin }) => origin === row?.origin).length < MOST_FOLLOWED.ofSite
}

/** When the next one is looked at (ms). */
export async function nextIntentAt(db: Database): Promise<number> {
  // In the index alone: nothing is opened for it.
  const [first] = await db.intents.orderBy('dueAt').limit(1).keys()
  return typeof first === 'number' ? first : SETTLED
}

/** Everything that is due, once. @throws only what the database throws */
export async function followIntents(following: Following): Promise<void> {
  const { db, now } = following
  const due = await db.intents.where('dueAt').belowOrEqual(now()).primaryKeys()
  const ends = await Promise.allSettled(due.map((id) => followOne(following, id)))
  const broken = ends.find((end) => end.status === 'rejected')
  if (broken) throw broken.reason
}

async function followOne(following: Following, id: IntentId): Promise<void> {
  const { db, now } = following
  const { row } = await readWhole(db.intents.get(id))
  if (!row) return
  const learned = await orUnknown(() => resultOf(following, row))
  await change(db, id, (latest) => {
    const since = now() - latest.at
    const dueAt = since > DAY ? SETTLED : nextLookAt(latest.at, now())
    if (!learned) return { ...latest, dueAt }
    if ('waiting' in learned) return { ...latest, ...learned, dueAt }
    const isSettled = now() - learned.receipt.at > SETTLED_AFTER
    return { ...latest, result: learned, dueAt: isSettled ? SETTLED : now() + MINUTE }
  })
}

async function orUnknown<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    // The chain does not answer, or tells a part only: it is asked again.
    if (error instanceof AppError) return undefined
    throw error
  }
}

type Result = NonNullable<IntentRow['result']>

type Waiting = Required<Pick<IntentRow, 'waiting'>>

/** @returns `undefined` while nobody knows it */
async function resultOf(following: Following, row: IntentRow): Promise<Result | Waiting | undefined> {
  const { hash, chain, from, swap } = row
  if (hash === undefined) return undefined
  const options = await following.chainOf(chain)
  const node = openTxNode(options)
  const known = (await node.find(hash)) ?? (await findByNumber(node, row))
  if (!known || !isOf(row, known)) return undefined
  if (typeof known.blockNumber !== 'number')
    return { waiting: { nonce: known.nonce, fromBlock: row.waiting?.fromBlock ?? (await node.height()) } }
  const receipt = receiptOf(await node.read(known.hash))
  if (receipt.at < row.at - CLOCKS_APART) return undefined
  if (!receipt.ok || !swap) return { receipt }
  const { draft } = await transactionEntry(options, { hash: known.hash, account: from })
  return { receipt, ...movedBy(draft, swap) }
}

/** The same call with its number under another hash: the wallet has sped it up. */
async function findByNumber(node: TxNode, row: IntentRow): Promise<ChainTx | undefined> {
  const { from, waiting, call } = row
  // Without its call nobody could tell it from what took its place.
  if (!waiting || !call) return undefined
  const found = await node.findByNumber({ from, ...waiting })
  return found.kind === 'found' ? found.tx : undefined
}

/** A hash is a page's word: one of another transaction says nothing of this request. */
const isOf = ({ chain, from, method, call }: IntentRow, known: ChainTx): boolean =>
  method === 'eth_sendTransaction' && call ? isSameCall(known, { chain, from, ...call }) : known.from === from

/**
 * What the account's own entry of the transaction says of both sides. A coin that comes without a log is only known where
 * the entry is clear.
 * @example movedBy(draft, swap) // { paid: '1', received: '2970', receivedAsset: 'eip155:1/erc20:0xa0b8…' }
 */
export function movedBy(
  { legs, unclear }: Pick<EntryDraft, 'legs' | 'unclear'>,
  { pays, least, expected }: NonNullable<IntentRow['swap']>,
): Omit<Result, 'receipt'> {
  const changeOf = (asset: AssetId): Amount | undefined => {
    const found = legs.filter((leg) => leg.asset === asset)
    const isDoubtful = unclear === true && asset.endsWith('/native')
    return found.length === 0 || isDoubtful ? undefined : sum(found.map(({ quantity }) => quantity))
  }
  const went = changeOf(pays.asset)
  const wanted = (expected ?? least)?.asset
  const came = wanted === undefined ? undefined : changeOf(wanted)
  return {
    ...(went !== undefined && isNegative(went) ? { paid: negate(went) } : {}),
    ...(came !== undefined && wanted !== undefined && !isNegative(came)
      ? { received: came, receivedAsset: wanted }
      : {}),
  }
}

function change(db: Database, id: IntentId, next: (row: IntentRow) => IntentRow | undefined): Promise<void> {
  return db.transaction('rw', db.intents, async () => {
    const { row } = await readWhole(db.intents.get(id))
    const changed = row && next(row)
    if (changed) await db.intents.put(changed)
  })
}
