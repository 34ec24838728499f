/**
 * The common way to read balances, for venues without a plug-in of their own: ccxt's `fetchBalance`, with a guard that it lacks. It
 * takes an answer without its container (`{"message":"..."}`) for an empty account; here an empty result only counts
 * when the venue's container was there and was empty.
 */
import * as v from 'valibot'
import { type Amount, compare, isZero, negate, parseAmount, subtract, ZERO } from '@/lib/core/amount'
import type { Bucket, NotIncluded } from '@/lib/core/reading'
import type { CcxtExchange } from './ccxt-exchange'
import { type Collector, collector } from './collect'
import type { VenueBalances } from './define-venue'
import { badAnswer } from './errors'
import * as leftOut from './not-included'
import type { VenueSession } from './session'
import { type ContainerWatch, watchContainers } from './watch-containers'

const figure = v.nullish(v.union([v.string(), v.number()]))
const account = v.looseObject({ free: figure, used: figure, total: figure, debt: figure })
const RESERVED = new Set(['info', 'timestamp', 'datetime', 'free', 'used', 'total', 'debt'])

/** One call of `fetchBalance` per parameter set; their balances are added up. @throws AppError `bad-answer` */
export async function readByFetchBalance(
  session: VenueSession,
  calls: Record<string, unknown>[] = [{}],
): Promise<VenueBalances> {
  const exchange = await session.needMarkets()
  const found = collector(session)
  for (const params of calls) {
    const watch = watchContainers(exchange)
    try {
      const balance = await session.run('balances', (each) => each.fetchBalance(params))
      const named = addBalance({ session, found, balance, bucket: bucketOf(exchange, params), watch })
      if (named === 0 && !watch.sawEmptyContainer()) throw badAnswer(session.venueName, 'no list of balances')
    } finally {
      watch.stop()
    }
  }
  return {
    holdings: found.holdings,
    notIncluded: [...session.missed, ...notCounted(session, exchange, calls)],
  }
}

function bucketOf({ has, options }: CcxtExchange, params: Record<string, unknown>): Bucket {
  const type = params['type'] ?? options['defaultType']
  if (has['spot'] === false || type === 'swap' || type === 'future') return 'futures'
  return type === 'margin' ? 'margin' : 'spot'
}

interface BalanceToAdd {
  session: VenueSession
  found: Collector
  balance: unknown
  bucket: Bucket
  watch: ContainerWatch
}

/** @returns how many currencies the answer named, with or without a quantity */
function addBalance({ session, found, balance, bucket, watch }: BalanceToAdd): number {
  if (typeof balance !== 'object' || balance === null)
    throw badAnswer(session.venueName, 'no list of balances')
  let named = 0
  for (const [code, raw] of Object.entries(balance)) {
    if (RESERVED.has(code)) continue
    const figures = readFigures(session, code, raw)
    if (!figures) {
      // Some parsers go through every coin they know; one that the answer never mentions is simply not held.
      if (watch.mentions(code))
        throw badAnswer(session.venueName, `the balance of ${code.slice(0, 20)} is missing`)
      continue
    }
    named += 1
    const { total, used, debt } = figures
    // In a derivatives wallet "used" is margin of positions, not an order's reserve.
    if (bucket === 'futures') found.add(bucket, code, total, code)
    else found.addWithHold(bucket, code, total, used, code)
    if (!isZero(debt)) found.add('margin', code, negate(debt), code)
  }
  return named
}

type Figure = v.InferOutput<typeof figure>

interface Figures {
  total: Amount
  used: Amount
  debt: Amount
}

/** @returns `undefined` when the currency has neither a total nor a free quantity */
function readFigures({ venueName }: VenueSession, code: string, raw: unknown): Figures | undefined {
  const parsed = v.safeParse(account, raw)
  if (!parsed.success) throw badAnswer(venueName, `the balance of ${code.slice(0, 20)} has another form`)
  const read = (value: Figure): Amount | undefined => {
    if (value === null || value === undefined) return undefined
    const quantity = parseAmount(value)
    if (quantity === undefined)
      throw badAnswer(venueName, `the balance of ${code.slice(0, 20)} is not a number`)
    return quantity
  }
  const { output } = parsed
  const free = read(output.free)
  const total = read(output.total) ?? free
  if (total === undefined) return undefined
  const used = read(output.used) ?? (free === undefined ? ZERO : subtract(total, free))
  return { total, used: compare(used, ZERO) > 0 ? used : ZERO, debt: read(output.debt) ?? ZERO }
}

function notCounted(
  { venueName }: VenueSession,
  { has }: CcxtExchange,
  calls: Record<string, unknown>[],
): NotIncluded[] {
  const derivativesRead = has['spot'] === false || calls.some((params) => params['type'] === 'swap')
  const offers = (...names: string[]) => names.some((name) => has[name] === true)
  return [
    ...(offers('margin') ? [leftOut.margin(venueName)] : []),
    ...(offers('swap', 'future', 'option') && !derivativesRead ? [leftOut.futures(venueName)] : []),
    leftOut.earn(venueName),
    leftOut.subAccounts(venueName),
  ]
}
