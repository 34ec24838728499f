/**
 * Rows of one unified ccxt call as the venue sent them, before ccxt filters by time, symbol or number: a row that ccxt would
 * drop is counted and parsed like the others, and an answer without its list is no empty list.
 */
import type { CcxtExchange } from '../ccxt-exchange'
import { badAnswer } from '../errors'
import { watchContainers } from '../watch-containers'
import type { Answer } from './feature-stream'

/** ccxt's parser of a list, and of one row of it. */
const PARSERS = {
  parseTrades: 'parseTrade',
  parseTransactions: 'parseTransaction',
  parseLedger: 'parseLedgerEntry',
  parseTransfers: 'parseTransfer',
} as const

type Reader = (...args: unknown[]) => unknown
type Row = Record<string, unknown>

/** @throws AppError `bad-answer` when the venue's list was not there; what `call` throws */
export async function captureRows(
  exchange: CcxtExchange,
  venueName: string,
  call: (exchange: CcxtExchange) => Promise<unknown>,
): Promise<Answer> {
  const raw: unknown[] = []
  const captured: unknown[] = []
  let lists = 0
  let sent = 0
  const watch = watchContainers(exchange)
  const originals: Record<string, unknown> = { parseJson: exchange.parseJson }
  const parse = exchange.parseJson
  exchange.parseJson = (text) => {
    const answer = parse.call(exchange, text)
    raw.push(answer)
    return answer
  }
  for (const [listParser, rowParser] of Object.entries(PARSERS)) {
    originals[listParser] = exchange[listParser]
    exchange[listParser] = (
      list: unknown,
      filter: unknown,
      _since: unknown,
      _limit: unknown,
      extra: Row = {},
    ) => {
      const rows = listOf(list, raw, venueName)
      lists += 1
      sent += rows.length
      const parsed = rows.flatMap((row) => (exchange[rowParser] as Reader).call(exchange, row, filter))
      captured.push(...parsed.map((row) => ({ ...(row as Row), ...extra })))
      return parsed
    }
  }
  try {
    const told = await call(exchange)
    const rows = lists > 0 ? captured : Array.isArray(told) ? (told as unknown[]) : undefined
    if (rows === undefined) throw badAnswer(venueName, 'no list of rows')
    if (rows.length === 0 && sent === 0 && !watch.sawEmptyContainer() && !raw.some(saysNone))
      throw badAnswer(venueName, 'the list of rows is missing')
    return { rows, count: lists > 0 ? sent : rows.length, raw }
  } finally {
    Object.assign(exchange, originals)
    watch.stop()
  }
}

function listOf(list: unknown, raw: readonly unknown[], venueName: string): readonly unknown[] {
  if (Array.isArray(list)) return list as unknown[]
  if (typeof list === 'object' && list !== null) return Object.values(list)
  if (raw.some(saysNone)) return []
  throw badAnswer(venueName, 'the list of rows is missing')
}

const LIST_NAMES = ['data', 'result', 'list', 'rows', 'items', 'records']
const GOOD = new Set(['0', '00000', '200', '200000', '1000', 'true', 'success', 'ok'])

/** `{"code":"00000","data":null}`: success, and nothing to tell. A `null` without the word of success is no answer. */
export function saysNone(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false
  const row = answer as Row
  const word = row['code'] ?? row['retCode'] ?? row['success'] ?? row['status']
  if (!GOOD.has(String(word).toLowerCase())) return false
  return LIST_NAMES.some((name) => {
    const list = row[name]
    if (list === null) return true
    return (
      typeof list === 'object' &&
      list !== undefined &&
      LIST_NAMES.some((inner) => (list as Row)[inner] === null)
    )
  })
}
