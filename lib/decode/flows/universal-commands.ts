/**
 * The commands of a Universal Router as steps. Sources: `Commands` and `Dispatcher` of universal-router 1.2 to 2.1;
 * PancakeSwap's is the same below 0x10. A command that is not listed for a router's version is not followed.
 */

import { permit2Right } from './permit2-right'
import { byRouter, bySender, type PoolSwap, partyOf, swapInPools, swapPaidBefore } from './pool-swaps'
import { type Ends, endsOfList, endsOfPath } from './read-path'
import {
  NATIVE,
  pay,
  payCut,
  payPortion,
  ROUTER,
  type RouterFlows,
  sweep,
  takeFromRouter,
  takeFromSender,
  Unclear,
  unwrapAll,
  wrap,
} from './router-flows'
import { atLeast, atMost, exactly } from './span'
import { type Arguments, dataArguments } from './take-arguments'

export interface CommandRun {
  flows: RouterFlows
  /** Lower case. */
  router: string
}

export type Command = (run: CommandRun, data: string) => void

/** Stands for all that the router has. */
const ROUTER_BALANCE = 2n ** 255n
/** In V2: the pool has it already. */
const ALREADY_PAID = 0n
const BIPS = 10_000n
const FULL_PRECISION = 10n ** 18n

const V3 = 'address,uint256,uint256,bytes,bool'
const V2 = 'address,uint256,uint256,address[],bool'
const DETAILS = '(address,uint160,uint48,uint48)'

/** Of every version. */
export const COMMANDS: Readonly<Record<number, Command>> = {
  0x00: (run, data) => {
    const given = dataArguments(V3, data)
    swapInPools(run.flows, exactIn(run, given, endsOfPath(given.text(3))))
  },
  0x01: (run, data) => {
    const given = dataArguments(V3, data)
    const { first: last, last: first } = endsOfPath(given.text(3))
    swapInPools(run.flows, exactOut(run, given, { first, last }))
  },
  0x02: (run, data) => {
    const { number, text } = dataArguments('address,address,uint160', data)
    fromSender(run, { token: text(0), to: text(1), units: number(2) })
  },
  0x03: ({ flows }, data) => {
    const batch = dataArguments(`(${DETAILS}[],address,uint256),bytes`, data).within(0)
    for (const details of batch.each(0)) flows.rights.push(rightOf(details, batch.text(1)))
  },
  0x04: ({ flows, router }, data) => {
    const { number, text } = dataArguments('address,address,uint256', data)
    sweep(flows, tokenOf(text(0)), { to: partyOf(text(1), router), minimum: number(2) })
  },
  0x05: ({ flows, router }, data) => {
    const { number, text } = dataArguments('address,address,uint256', data)
    const [token, to] = [tokenOf(text(0)), partyOf(text(1), router)]
    if (number(2) === ROUTER_BALANCE) return sweep(flows, token, { to, minimum: 0n })
    takeFromRouter(flows, token, exactly(number(2)))
    return payCut(flows, { token, to, span: exactly(number(2)) })
  },
  0x06: (run, data) => portion(run, data, BIPS),
  0x08: (run, data) => {
    const given = dataArguments(V2, data)
    const swap = exactIn(run, given, endsOfList(given.texts(3)))
    if (given.number(1) === ALREADY_PAID) swapPaidBefore(run.flows, swap)
    else swapInPools(run.flows, swap)
  },
  0x09: (run, data) => {
    const given = dataArguments(V2, data)
    swapInPools(run.flows, exactOut(run, given, endsOfList(given.texts(3))))
  },
  0x0a: ({ flows }, data) => {
    const single = dataArguments(`(${DETAILS},address,uint256),bytes`, data).within(0)
    flows.rights.push(rightOf(single.within(0), single.text(1)))
  },
  0x0b: ({ flows, router }, data) => {
    const { number, text } = dataArguments('address,uint256', data)
    const units = number(1)
    wrap(flows, partyOf(text(0), router), units === ROUTER_BALANCE ? 'all' : units)
  },
  0x0c: ({ flows, router }, data) => {
    const { number, text } = dataArguments('address,uint256', data)
    unwrapAll(flows, { to: partyOf(text(0), router), minimum: number(1) })
  },
  0x0d: (run, data) => {
    for (const { number, text } of dataArguments('(address,address,uint160,address)[]', data).each(0))
      fromSender(run, { token: text(3), to: text(1), units: number(2) })
  },
  // Looks at a balance and moves nothing.
  0x0e: (_, data) => {
    dataArguments('address,address,uint256', data)
  },
}

/** Of version 2.1 and later. */
export const LATER_COMMANDS: Readonly<Record<number, Command>> = {
  0x07: (run, data) => portion(run, data, FULL_PRECISION),
}

const tokenOf = (token: string): string => (/^0x0+$/.test(token) ? NATIVE : token)

function exactIn({ router }: CommandRun, { number, text, flag }: Arguments, ends: Ends): PoolSwap {
  const units = number(1)
  const byUser = flag(4)
  // All that the router has, but out of the sender's pocket.
  if (units === ROUTER_BALANCE && byUser) throw new Unclear('counted here, paid there')
  return {
    ...ends,
    payer: byUser ? bySender : byRouter,
    paid: units === ROUTER_BALANCE ? 'held' : exactly(units),
    given: atLeast(number(2)),
    to: partyOf(text(0), router),
  }
}

const exactOut = ({ router }: CommandRun, { number, text, flag }: Arguments, ends: Ends): PoolSwap => ({
  ...ends,
  payer: flag(4) ? bySender : byRouter,
  paid: atMost(number(2)),
  given: exactly(number(1)),
  to: partyOf(text(0), router),
})

/** By Permit2. */
function fromSender(
  { flows, router }: CommandRun,
  { token, to, units }: { token: string; to: string; units: bigint },
): void {
  const party = partyOf(to, router)
  takeFromSender(flows, token, exactly(units))
  if (party === ROUTER) pay(flows, { token, to: ROUTER, span: exactly(units) })
  else payCut(flows, { token, to: party, span: exactly(units) })
}

function portion({ flows, router }: CommandRun, data: string, of: bigint): void {
  const { number, text } = dataArguments('address,address,uint256', data)
  payPortion(flows, tokenOf(text(0)), { to: partyOf(text(1), router), parts: number(2), of })
}

const rightOf = ({ number, text }: Arguments, spender: string) =>
  permit2Right({ token: text(0), spender, amount: number(1), expiration: number(2) })
