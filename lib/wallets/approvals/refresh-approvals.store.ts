/**
 * Reads what a wallet has allowed, chain by chain: by the logs of approvals, and by asking well-known spenders about every token
 * that it has. All rows of an account's chain are replaced in one transaction, together with how far the logs were searched.
 */
import { chainOf, parseAssetId } from '@/lib/assets/asset-id'
import type { AllowancePair } from '@/lib/chains/allowance'
import {
  type ApprovalState,
  approvalSubject,
  chainOfSubject,
  readApprovalState,
} from '@/lib/chains/approvals/approval-state'
import { knownSpenders } from '@/lib/chains/approvals/known-spenders'
import { type GivenPair, lastUses, timesOf, useName } from '@/lib/chains/approvals/last-use.client'
import { type LiveAllowance, readAllowances } from '@/lib/chains/approvals/read-allowances.client'
import {
  type FoundApproval,
  type SearchRange,
  searchApprovals,
} from '@/lib/chains/approvals/search-approvals.client'
import { hexQuantity } from '@/lib/chains/rpc-quantity'
import { AppError, type ErrorShape, toErrorShape } from '@/lib/core/errors'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { AccountRow, AllowanceRow } from '@/lib/db/rows'
import type { BuildContext } from '../build-call'
import { type ChainNodes, chainNodes } from '../send/chain-rpc.store'

/** How far the approvals of one chain are known. */
export interface ApprovalReading {
  chain: ChainId
  /** When it was last read to this end (ms); absent: never. */
  readAt?: number
  /** Blocks whose logs were searched, of all; equal: all. */
  searched: number
  head: number
  /** Why it was not read now; the rows are those of before. */
  error?: ErrorShape
}

/** @throws AppError `not-found` for an account that is no EVM wallet; a chain that fails is told, and keeps its rows */
export async function refreshApprovals(context: BuildContext, id: AccountId): Promise<ApprovalReading[]> {
  const account = await context.db.accounts.get(id)
  if (account?.source.kind !== 'evm') throw new AppError('not-found', say('This account has no approvals.'))
  const { address, chains } = account.source
  return Promise.all(chains.map((chain) => readChain(context, { account, owner: address, chain })))
}

/** How far each chain was read before. */
export async function approvalState(
  context: Pick<BuildContext, 'db'>,
  id: AccountId,
): Promise<ApprovalReading[]> {
  const account = await context.db.accounts.get(id)
  if (account?.source.kind !== 'evm') throw new AppError('not-found', say('This account has no approvals.'))
  const { address: owner, chains } = account.source
  const told = chains.map(async (chain) =>
    readingOf(chain, await readState(context, { account, owner, chain })),
  )
  return Promise.all(told)
}

/** Whether anybody has wanted to know them before: what nobody has looked at is not read behind his back. */
export async function hasReadApprovals(
  { db }: Pick<BuildContext, 'db'>,
  accountId: AccountId,
): Promise<boolean> {
  const cursors = await db.cursors.where('accountId').equals(accountId).toArray()
  return cursors.some(({ subject }) => chainOfSubject(subject) !== undefined)
}

const readingOf = (chain: ChainId, state: ApprovalState | undefined): ApprovalReading => ({
  chain,
  ...(state === undefined ? {} : { readAt: state.readAt }),
  searched: state?.next ?? 0,
  head: (state?.head ?? 0) + 1,
})

interface Target {
  account: AccountRow
  owner: string
  chain: ChainId
}

async function readChain(context: BuildContext, target: Target): Promise<ApprovalReading> {
  const before = await readState(context, target)
  try {
    const nodes = await chainNodes(target.chain, context)
    const head = await headOf(nodes)
    const { found, range } = await search(nodes, target, before, head)
    const { live, unread } = await liveOf(context, target, nodes, found)
    const read = await rowsOf(context, target, nodes, { live, found, head })
    const kept = await keptRows(context, target, unread)
    const missed = unread.filter((pair) => found.some((each) => nameOf(each) === nameOf(pair)))
    const rows = [...read, ...kept]
    const state = { readAt: context.now(), ...range, found, unread: missed.length }
    await store(context, target, rows, state)
    return readingOf(target.chain, state)
  } catch (error) {
    return { ...readingOf(target.chain, before), error: toErrorShape(error) }
  }
}

async function readState(
  { db }: Pick<BuildContext, 'db'>,
  { account, chain }: Target,
): Promise<ApprovalState | undefined> {
  const row = await db.cursors.get(db.hash('cursor', account.id, approvalSubject(chain)))
  return row && readApprovalState(row.value)
}

async function headOf({ rpc, chain }: ChainNodes): Promise<number> {
  const asked = { method: 'eth_blockNumber', params: [], schema: hexQuantity }
  const answer = await rpc.ask({ ...asked, purpose: `${chain.name}: last block`, sends: 'nothing private' })
  if (answer.ok) return Number(answer.value)
  throw new AppError('unavailable', say('{chain} did not tell its last block.', { chain: chain.name }))
}

/** Last blocks of then that are searched again: the chain may have put others in their place, and a node been behind. */
const OVERLAP = 64

/** Logs that no node searches leave the well-known spenders, and it is said how far the search came. */
async function search(
  { rpc, chain }: ChainNodes,
  { owner }: Target,
  before: ApprovalState | undefined,
  head: number,
): Promise<{ found: FoundApproval[]; range: SearchRange }> {
  const reached = before?.next ?? 0
  const from: SearchRange = {
    next: Math.max(0, Math.min(reached, (before?.head ?? 0) - OVERLAP)),
    head,
    ...(before?.width === undefined ? {} : { width: before.width }),
  }
  const known = before?.found ?? []
  try {
    const { found, range } = await searchApprovals({ rpc, chain: chain.name, owner }, from)
    return { found: latest([...known, ...found]), range: { ...range, next: Math.max(range.next, reached) } }
  } catch (error) {
    if (error instanceof AppError && error.code !== 'refused')
      return { found: known, range: { ...from, next: reached } }
    throw error
  }
}

const nameOf = ({ via, token, spender }: AllowancePair): string => `${via} ${token} ${spender}`
/** Each pair once, as it was last given. */
const latest = (found: readonly FoundApproval[]): FoundApproval[] => [
  ...new Map(found.toSorted((a, b) => a.block - b.block).map((each) => [nameOf(each), each])).values(),
]

async function liveOf(
  { db, now }: BuildContext,
  { account, owner, chain: id }: Target,
  { rpc, chain }: ChainNodes,
  found: readonly FoundApproval[],
): Promise<{ live: LiveAllowance[]; unread: AllowancePair[] }> {
  const holdings = await db.holdings.where('accountId').equals(account.id).toArray()
  const tokens = new Set(
    holdings.flatMap(({ asset }) => {
      const parsed = chainOf(asset) === id ? parseAssetId(asset) : undefined
      return parsed?.form === 'erc20' ? [parsed.address] : []
    }),
  )
  const usual = [...tokens].flatMap((token) =>
    knownSpenders(id).map((spender): AllowancePair => ({ token, spender, via: 'erc20' })),
  )
  const pairs = new Map([...usual, ...found].map((pair) => [nameOf(pair), pair]))
  const asked = { rpc, chain, owner, time: Math.floor(now() / 1000) }
  return readAllowances([...pairs.values()], asked)
}

/** What was known of rights whose contracts do not answer now. */
async function keptRows(
  { db }: BuildContext,
  { account, chain }: Target,
  unread: readonly AllowancePair[],
): Promise<AllowanceRow[]> {
  const names = new Set(unread.map(nameOf))
  const rows = await db.allowances.where('accountId').equals(account.id).toArray()
  return rows.filter((row) => row.chain === chain && names.has(nameOf(row)))
}

/** Uses of more allowances than this are not looked for in one reading. */
const MOST_USES = 100

async function rowsOf(
  { db, now }: BuildContext,
  { account, owner, chain: id }: Target,
  { rpc, chain }: ChainNodes,
  { live, found, head }: { live: readonly LiveAllowance[]; found: readonly FoundApproval[]; head: number },
): Promise<AllowanceRow[]> {
  const given = new Map(found.map((each) => [nameOf(each), each.block]))
  const dated = live.flatMap((pair): GivenPair[] => {
    const since = given.get(nameOf(pair))
    return since === undefined ? [] : [{ ...pair, since }]
  })
  const uses = await lastUses({ rpc, chain: chain.name, owner, head }, dated.slice(0, MOST_USES))
  const times = await timesOf({ rpc, chain: chain.name }, [
    ...uses.values(),
    ...live.flatMap((pair) => given.get(nameOf(pair)) ?? []),
  ])
  return live.map((pair) => {
    const name = nameOf(pair)
    const grantedAt = times.get(given.get(name) ?? -1)
    const used = pair.via === 'erc20' ? uses.get(useName(pair)) : undefined
    const usedAt = times.get(used ?? -1)
    return {
      id: db.hash('allowance', account.id, id, name),
      accountId: account.id,
      chain: id,
      ...pair,
      ...(grantedAt === undefined ? {} : { grantedAt }),
      ...(usedAt === undefined ? {} : { usedAt }),
      readAt: now(),
    }
  })
}

async function store(
  { db }: BuildContext,
  { account, chain }: Target,
  rows: readonly AllowanceRow[],
  state: ApprovalState,
): Promise<void> {
  const subject = approvalSubject(chain)
  const cursor = {
    id: db.hash('cursor', account.id, subject),
    accountId: account.id,
    subject,
    value: JSON.stringify(state),
  }
  await db.transaction('rw', [db.accounts, db.allowances, db.cursors], async () => {
    // Removed while it was read.
    if (!(await db.accounts.get(account.id))) return
    const old = await db.allowances.where('accountId').equals(account.id).toArray()
    await db.allowances.bulkDelete(old.filter((row) => row.chain === chain).map(({ id }) => id))
    await db.allowances.bulkPut([...rows])
    await db.cursors.put(cursor)
  })
}
