/** Whether a withdrawal and a deposit can be one movement, and how well their amounts agree. Pure arithmetic. */
import {
  type Amount,
  absolute,
  add,
  amount,
  compare,
  divide,
  multiply,
  subtract,
  toRatio,
} from '@/lib/core/amount'
import type { Side } from './sides'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Clocks of two sources disagree: a deposit may be told this long before its withdrawal. */
export const EARLIEST_MS = -5 * MINUTE
export const LATEST_MS = 20 * HOUR
const LATEST_OF_BRIDGE_MS = 4 * HOUR
/** What may be lost on the way when the source tells no fee. */
const TOLERANCE = amount('0.005')
export const BRIDGE_TOLERANCE = amount('0.01')

/** Sources that tell days only say nothing about hours. */
export const slackOf = ({ entry }: Side): number => (entry.precision === 'day' ? DAY : 0)

/** Two accounts; a bridge may also stay within one account that has several chains. */
export function mayPair(out: Side, into: Side): boolean {
  if (out.entry.accountId !== into.entry.accountId) return true
  const [from, to] = [out.entry.chain, into.entry.chain]
  return (out.bridge || into.bridge) && from !== undefined && to !== undefined && from !== to
}

/** Two hashes or two chains that differ are two movements, unless a bridge lies between them. */
export function contradict(out: Side, into: Side): boolean {
  if (out.bridge || into.bridge) return false
  if (out.hash !== undefined && into.hash !== undefined && out.hash !== into.hash) return true
  const [from, to] = [out.entry.chain, into.entry.chain]
  return from !== undefined && to !== undefined && from !== to
}

export function inTime(out: Side, into: Side): boolean {
  const latest = out.bridge || into.bridge ? LATEST_OF_BRIDGE_MS : LATEST_MS
  const slack = Math.max(slackOf(out), slackOf(into))
  const late = into.entry.at - out.entry.at
  return late >= EARLIEST_MS - slack && late <= latest + slack
}

/** The least that may arrive: told fees of both ends, or the tolerance when that is more. */
export function leastReceived(out: Side, feeOfDeposit: Amount, bridge: boolean): Amount {
  const fees = add(out.fee, feeOfDeposit)
  const lost = multiply(out.quantity, bridge ? BRIDGE_TOLERANCE : TOLERANCE)
  return subtract(out.quantity, compare(fees, lost) > 0 ? fees : lost)
}

/**
 * How far the amounts are apart, as a share of what was sent: 0 when what arrived is exactly what left, with or without
 * the told fees.
 * @returns `undefined` when they cannot be the same money
 */
export function distance(out: Side, into: Side): number | undefined {
  const bridge = out.bridge || into.bridge
  const [sent, received] = [out.quantity, into.quantity]
  if (sent === received) return 0
  if (compare(received, sent) > 0) return undefined
  if (compare(received, leastReceived(out, into.fee, bridge)) < 0) return undefined
  const lost = subtract(sent, received)
  const expected = [lost, subtract(lost, out.fee), subtract(lost, into.fee)]
  expected.push(subtract(lost, add(out.fee, into.fee)))
  const nearest = expected.map(absolute).reduce((least, each) => (compare(each, least) < 0 ? each : least))
  return toRatio(divide(nearest, sent))
}
