import { expect, test } from 'vitest'
import { changedBlocks } from './changed-blocks.client'
import type { AccountState, EvmNode } from './evm-node.client'

const ME = `0x${'1'.repeat(40)}`

/** A node that knows the state after each change, and counts what it is asked. */
function archive(changes: Readonly<Record<number, AccountState>>) {
  const asked: number[] = []
  const stateAt = (height: number): AccountState => {
    const last = Object.keys(changes)
      .map(Number)
      .findLast((at) => at <= height)
    return (last === undefined ? undefined : changes[last]) ?? { count: 0n, balance: 0n }
  }
  const states: EvmNode['states'] = async (_, heights) => {
    asked.push(...heights)
    return heights.map(stateAt)
  }
  return { node: { host: 'node.test', states }, asked }
}

test('each block that changed the state is found, with what it added', async () => {
  const { node } = archive({
    17: { count: 0n, balance: 100n },
    18: { count: 0n, balance: 130n },
    700_001: { count: 1n, balance: 130n },
  })
  const { changes, until } = await changedBlocks(node, ME, [0, 1_000_000])
  expect([...changes]).toEqual([
    [17, { count: 0n, balance: 100n }],
    [18, { count: 0n, balance: 30n }],
    [700_001, { count: 1n, balance: 0n }],
  ])
  expect(until).toBe(1_000_000)
})

test('where nothing changed nothing is asked between', async () => {
  const { node, asked } = archive({ 5: { count: 0n, balance: 1n } })
  expect((await changedBlocks(node, ME, [5, 400, 900])).changes.size).toBe(0)
  expect(asked).toEqual([5, 400, 900])
})

test('of too many changes the first ones are told, up to a block that is known', async () => {
  const every = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [index * 10 + 10, { count: 0n, balance: BigInt(index + 1) }]),
  )
  const { node } = archive(every)
  const { changes, until } = await changedBlocks(node, ME, [0, 6000])
  const told = Object.keys(every)
    .map(Number)
    .filter((height) => height <= until)
  expect([...changes.keys()]).toEqual(told)
  expect(told.length).toBeGreaterThanOrEqual(100)
  expect(told.length).toBeLessThan(500)
})

test('a count that falls is no state of an address', async () => {
  const { node } = archive({ 5: { count: 2n, balance: 1n }, 9: { count: 1n, balance: 1n } })
  await expect(changedBlocks(node, ME, [6, 20])).rejects.toMatchObject({ code: 'bad-answer' })
})
