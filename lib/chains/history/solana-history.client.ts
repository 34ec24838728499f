/**
 * The past of a Solana owner: the signatures of its address and of each of its token accounts, newest first, a few
 * transactions a page. One endpoint answers a whole page; one that lacks a part of the past is passed over.
 */
import { AppError } from '@/lib/core/errors'
import type { HistoryPage } from '@/lib/core/history-source'
import { say } from '@/lib/core/sentence'
import { withFailover } from '../failover.client'
import { DEFAULT_SOLANA_RPCS } from '../read-solana.client'
import type { RpcOptions } from '../rpc.client'
import {
  closed,
  finished,
  floorOf,
  readCursor,
  remaining,
  type SolanaCursor,
  withSeen,
} from './solana-cursor'
import { type SolanaNode, solanaNode, unreadable } from './solana-node.client'
import { type SolanaMemory, solanaMemory, tellTransactions } from './solana-tell.client'

/**
 * Public nodes answer 40 questions of one kind in ten seconds: a page must fit into that, or it would never end.
 * As many signatures are asked for, so that nothing but the last of them has to be remembered.
 */
const PAGE = 30

export interface SolanaHistoryOptions extends Pick<RpcOptions, 'fetch' | 'now' | 'health' | 'signal'> {
  owner: string
  rpcs?: readonly string[]
}

/**
 * Each call of the result reads one page.
 * @throws AppError when no endpoint tells the whole of it; the cursor stays where it was
 * @example const page = await openSolanaHistory({ owner, fetch, now, health })(undefined)
 */
export function openSolanaHistory(
  options: SolanaHistoryOptions,
): (cursor: string | undefined) => Promise<HistoryPage> {
  const { owner, rpcs = DEFAULT_SOLANA_RPCS, ...rest } = options
  const { health, now, signal } = rest
  const memory = solanaMemory()
  const open: Reader['open'] = { top: -1, accounts: [] }
  return (text) =>
    withFailover({
      urls: rpcs,
      chain: 'Solana',
      health,
      now,
      ...(signal ? { signal } : {}),
      attempt: (url) => readPage({ url, owner, memory, open, node: solanaNode({ url, ...rest }) }, text),
    })
}

interface Reader {
  url: string
  node: SolanaNode
  owner: string
  memory: SolanaMemory
  /** Token accounts that were open in the pass that began at `top`. */
  open: { top: number; accounts: readonly string[] }
}

async function readPage(reader: Reader, text: string | undefined): Promise<HistoryPage> {
  const { node, owner, url, memory } = reader
  const cursor = await begun(reader, readCursor(text))
  const open = await openAccounts(reader, cursor)
  const [address = owner] = remaining(cursor, owner, open)
  const { signatures, isEnd, before } = await signaturesOf(reader, cursor, address)
  const accounts = new Set([...open, ...cursor.seen, address].filter((each) => each !== owner))
  const read = await tellTransactions({ node, url, memory, who: { owner, accounts } }, signatures)
  const went: SolanaCursor = { ...cursor, at: address, ...(before === undefined ? {} : { before }) }
  const seen = withSeen(isEnd ? finished(went, address) : went, read.accounts, open)
  const left = remaining(seen, owner, open).length
  const next = left === 0 ? closed(seen) : seen
  const { entries, discovered } = read
  return {
    entries,
    discovered,
    cursor: JSON.stringify(next),
    provenUntil: next.proven,
    done: left === 0,
    progress: { done: seen.scanned.length, total: seen.scanned.length + left },
    ...(next.isCut ? { missing: [accountsLeftOut] } : {}),
  }
}

const accountsLeftOut = {
  what: 'token-accounts',
  reason: say('Some of the many token accounts on Solana are read only as far as the owner took part.'),
}

/** A pass begins at the last slot that the node calls final. */
async function begun({ node, url }: Reader, cursor: SolanaCursor): Promise<SolanaCursor> {
  if (cursor.top !== undefined) return cursor
  const { slot, at } = await node.head()
  if (slot < cursor.floor) throw lacksPast(url)
  return { ...cursor, top: slot, topAt: at }
}

async function openAccounts({ node, owner, open }: Reader, { top = 0 }: SolanaCursor) {
  if (open.top !== top) {
    open.accounts = await node.tokenAccounts(owner)
    open.top = top
  }
  return open.accounts
}

/** @returns what is to be read of the page, and whether the address is read to its floor with it */
async function signaturesOf({ node, url }: Reader, cursor: SolanaCursor, address: string) {
  const { top = 0, at } = cursor
  const before = at === address ? cursor.before : undefined
  const floor = floorOf(cursor, address)
  if ((await node.firstSlot()) > floor) throw lacksPast(url)
  const from = before === undefined ? {} : { before }
  const listed = await node.signatures({ address, ...from, limit: PAGE, minSlot: top })
  const isInOrder = listed.every(({ slot }, index) => slot <= (listed[index - 1]?.slot ?? slot))
  if (!isInOrder || listed.length > PAGE) throw unreadable(url)
  // Nothing after a transaction that the node does not know proves nothing.
  if (listed.length === 0 && before !== undefined) await node.transactions([before])
  const last = listed.at(-1)
  return {
    signatures: listed.flatMap(({ slot, signature }) => (slot > floor && slot <= top ? signature : [])),
    isEnd: last === undefined || last.slot <= floor,
    before: last?.signature ?? before,
  }
}

function lacksPast(url: string): AppError {
  const { host } = new URL(url)
  return new AppError('unavailable', say('{host} does not keep the whole past of Solana.', { host }))
}
