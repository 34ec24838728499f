import { expect, test } from 'vitest'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { createEndpointHealth } from '../endpoint-health'
import { readBitcoinHistory } from './bitcoin-history.client'

const HOUR = 3_600_000
const NOW = 1000 * HOUR
const tx = (index: number, address: string) => ({
  txid: index.toString(16).padStart(64, '0'),
  vin: [{ is_coinbase: false, prevout: { scriptpubkey_address: 'x', value: 9 } }],
  vout: [{ scriptpubkey_address: address, value: 5 }],
  fee: 4,
  status: { confirmed: true, block_height: index, block_time: index * 3600 },
})

test('each address is read to its empty page from wherever it was left, and the last hour waits', async () => {
  // 60 of one address, of which the newest is too young; two of the other.
  const all: Record<string, ReturnType<typeof tx>[]> = {
    a: Array.from({ length: 60 }, (_, at) => tx(1000 - at, 'a')),
    b: [tx(900, 'b'), tx(899, 'b')].map((each, at) => ({ ...each, txid: `${at}`.padStart(64, 'b') })),
  }
  const fetch: GuardedFetch = async ({ url }) => {
    const [, address = '', after] = /address\/(\w+)\/txs\/chain\/?(\w*)$/.exec(url) ?? []
    const list = all[address] ?? []
    const from = list.findIndex(({ txid }) => txid === after) + 1
    return { status: 200, headers: {}, text: JSON.stringify(list.slice(from, from + 25)) }
  }
  const ids = new Set<string>()
  let cursor: string | undefined
  let done = false
  for (let page = 0; page < 9 && !done; page++) {
    // A new process each time: nothing but the cursor is kept.
    const options = { bases: ['https://one.example'], fetch, now: () => NOW, health: createEndpointHealth() }
    const answer = await readBitcoinHistory(['a', 'b'], options, cursor)
    for (const { nativeId } of answer.entries) ids.add(nativeId)
    cursor = answer.cursor
    done = answer.done
    expect(answer.provenUntil).toBe(done ? NOW - HOUR : 0)
  }
  expect(done).toBe(true)
  expect(ids.size).toBe(61)
})
