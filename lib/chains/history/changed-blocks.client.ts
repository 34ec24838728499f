/**
 * The blocks in which an address's coins or its count of sent transactions changed, found in an archive by halving. Between
 * two equal states there is none: without sending, an address without code can only gain.
 */
import { unreadable } from './etherscan.client'
import type { AccountState, EvmNode } from './evm-node.client'

/** Gaps that are halved in one round. */
const AT_ONCE = 40
/** Blocks of one page. */
const MANY = 100

export interface ChangedBlocks {
  /** By height: what the block added. */
  changes: Map<number, AccountState>
  /** Every change up to this block is told. */
  until: number
}

type Archive = Pick<EvmNode, 'host' | 'states'>

interface Gap {
  low: number
  before: AccountState
  high: number
  after: AccountState
}

/** @param marks heights where the states are asked first, ascending; the first one lies before what is searched */
export async function changedBlocks(
  node: Archive,
  account: string,
  marks: readonly number[],
): Promise<ChangedBlocks> {
  let gaps = gapsOf(node.host, marks, await node.states(account, marks))
  for (;;) {
    const open = gaps.findIndex(isOpen)
    const told = open === -1 ? gaps : gaps.slice(0, open)
    if (open === -1 || told.length >= MANY)
      return { changes: changesOf(told), until: gaps[open]?.low ?? marks.at(-1) ?? 0 }
    gaps = await halved(node, account, gaps)
  }
}

const isOpen = ({ low, high }: Gap) => high - low > 1

function gapsOf(host: string, heights: readonly number[], states: readonly AccountState[]): Gap[] {
  return heights.slice(1).flatMap((high, index) => {
    const [low, before, after] = [heights[index], states[index], states[index + 1]]
    if (low === undefined || !before || !after || after.count < before.count) throw unreadable(host)
    return before.count === after.count && before.balance === after.balance
      ? []
      : [{ low, before, high, after }]
  })
}

async function halved(node: Archive, account: string, gaps: readonly Gap[]): Promise<Gap[]> {
  const open = gaps.filter(isOpen).slice(0, AT_ONCE)
  const middles = open.map(({ low, high }) => low + Math.floor((high - low) / 2))
  const states = await node.states(account, middles)
  const halves = new Map(
    open.map((gap, index) => {
      const [middle, state] = [middles[index], states[index]]
      if (middle === undefined || !state) throw unreadable(node.host)
      const { low, before, high, after } = gap
      return [gap, gapsOf(node.host, [low, middle, high], [before, state, after])]
    }),
  )
  return gaps.flatMap((gap) => halves.get(gap) ?? [gap])
}

const changesOf = (gaps: readonly Gap[]) =>
  new Map(
    gaps.map(({ high, before, after }) => [
      high,
      { count: after.count - before.count, balance: after.balance - before.balance },
    ]),
  )
