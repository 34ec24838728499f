/**
 * All rows of an address in whole blocks from a height on. Lists are cut at different heights, so only blocks count that
 * each list has told completely; a block that fills a page by itself is read to its end by page numbers.
 */
import * as v from 'valibot'
import { type AskOptions, askEtherscan, PAGE_ROWS, unreadable } from './etherscan.client'
import { type EvmRows, internalRow, normalRow, tokenRow } from './etherscan-rows'

/** A list whose length is a multiple of this may have been cut by a limit that the source does not tell. */
const ROUND = 50
/** More pages of one block than any block has room for. */
const MAX_BLOCK_PAGES = 60
const headSchema = v.union([v.string(), v.object({ blockNumber: v.string() })])

interface Row {
  blockNumber: number
  from: string
  to?: string | null | undefined
  contractAddress?: string | null | undefined
}

/** @returns the last block that the source knew at a moment (seconds since epoch) */
export async function readHead(options: AskOptions, seconds: number): Promise<number> {
  const query = { module: 'block', action: 'getblocknobytime', timestamp: String(seconds), closest: 'before' }
  const parsed = v.safeParse(headSchema, await askEtherscan(options, query))
  const text = parsed.success ? parsed.output : ''
  const height = typeof text === 'string' ? text : text.blockNumber
  if (!/^\d{1,15}$/.test(height)) throw unreadable(new URL(options.source.url).host)
  return Number(height)
}

/** @returns rows of the blocks `from` to `until`, which is `head` when nothing was cut */
export async function readEvmRows(
  options: AskOptions,
  { account, from, head }: { account: string; from: number; head: number },
): Promise<{ rows: EvmRows; until: number }> {
  let until = head
  const list = async <T extends Row>(action: string, schema: v.GenericSchema<unknown, T>): Promise<T[]> => {
    const found = await readList({ options, account, action, schema, from, until })
    until = found.until
    return found.rows
  }
  const rows: EvmRows = {
    normal: await list('txlist', normalRow),
    internal: await list('txlistinternal', internalRow),
    tokens: await list('tokentx', tokenRow),
    pieces: await list('tokennfttx', tokenRow),
    multi: await list('token1155tx', tokenRow),
  }
  const within = <T extends Row>(all: T[]) => all.filter(({ blockNumber }) => blockNumber <= until)
  return {
    until,
    rows: {
      normal: within(rows.normal),
      internal: within(rows.internal),
      tokens: within(rows.tokens),
      pieces: within(rows.pieces),
      multi: within(rows.multi),
    },
  }
}

interface ListRequest<T extends Row> {
  options: AskOptions
  account: string
  action: string
  schema: v.GenericSchema<unknown, T>
  from: number
  until: number
}

async function readList<T extends Row>(request: ListRequest<T>): Promise<{ rows: T[]; until: number }> {
  const { from, until } = request
  const rows = await readPage(request, 1)
  const last = rows.at(-1)
  if (!last || !mayBeCut(rows)) return { rows, until }
  if (last.blockNumber > from)
    return { rows: rows.filter((row) => row.blockNumber < last.blockNumber), until: last.blockNumber - 1 }
  const block = { ...request, until: from }
  const all: T[] = []
  for (let page = 1; page <= MAX_BLOCK_PAGES; page++) {
    const part = await readPage(block, page)
    all.push(...part)
    if (part.length === 0) return { rows: all, until: from }
  }
  throw unreadable(new URL(request.options.source.url).host)
}

const mayBeCut = (rows: readonly unknown[]) => rows.length >= PAGE_ROWS || rows.length % ROUND === 0

async function readPage<T extends Row>(request: ListRequest<T>, page: number): Promise<T[]> {
  const { options, account, action, schema, from, until } = request
  const result = await askEtherscan(options, {
    module: 'account',
    action,
    address: account,
    startblock: String(from),
    endblock: String(until),
    page: String(page),
    offset: String(PAGE_ROWS),
    sort: 'asc',
  })
  const parsed = v.safeParse(v.array(schema), result)
  if (!parsed.success || !isHonest(parsed.output, request)) throw unreadable(new URL(options.source.url).host)
  return parsed.output
}

/** Rows of another address, out of the asked blocks or out of order: a source that does so may also leave some out. */
function isHonest(rows: readonly Row[], { account, from, until }: ListRequest<Row>): boolean {
  return rows.every(
    (row, index) =>
      row.blockNumber >= from &&
      row.blockNumber <= until &&
      row.blockNumber >= (rows[index - 1]?.blockNumber ?? 0) &&
      [row.from, row.to, row.contractAddress].includes(account),
  )
}
