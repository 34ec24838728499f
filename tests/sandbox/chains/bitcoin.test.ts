import { expect, test } from 'vitest'
import type { SandboxAnswer } from '../types'
import { TIP_HEIGHT } from './bitcoin-ledger'
import { createEsplora } from './esplora'

const RICH = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'
const DUST = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'
const UNUSED = '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy'
const esplora = createEsplora({
  funded: [
    { address: RICH, satoshi: '123456789', pending: '777' },
    { address: DUST, satoshi: '1' },
  ],
})
const get = (path: string, host = 'mempool.space') =>
  esplora.handle({ method: 'GET', host, url: `/api${path}`, headers: {}, body: '' }) as SandboxAnswer
const read = (path: string) => JSON.parse(get(path).body)

const balance = ({ funded_txo_sum, spent_txo_sum }: { funded_txo_sum: number; spent_txo_sum: number }) =>
  funded_txo_sum - spent_txo_sum

test('statistics give the confirmed and the waiting balance', () => {
  const { address, chain_stats, mempool_stats } = read(`/address/${RICH}`)
  expect(address).toBe(RICH)
  expect([balance(chain_stats), balance(mempool_stats)]).toEqual([123_456_789, 777])
  expect(chain_stats.spent_txo_sum).toBeGreaterThan(0)
  expect(balance(read(`/address/${DUST}`).chain_stats)).toBe(1)
})

test('unspent outputs and transactions agree with the statistics', () => {
  const utxo = read(`/address/${RICH}/utxo`) as {
    txid: string
    vout: number
    value: number
    status: { confirmed: boolean }
  }[]
  const of = (confirmed: boolean) => utxo.filter(({ status }) => status.confirmed === confirmed)
  const total = (list: typeof utxo) => list.reduce((sum, { value }) => sum + value, 0)
  expect([total(of(true)), total(of(false))]).toEqual([123_456_789, 777])
  const txs = read(`/address/${RICH}/txs`) as {
    txid: string
    fee: number
    vin: { prevout: { scriptpubkey_address: string; value: number } }[]
    vout: { scriptpubkey_address: string; value: number }[]
    status: { block_height?: number }
  }[]
  const mine = ({ scriptpubkey_address, value }: { scriptpubkey_address: string; value: number }) =>
    scriptpubkey_address === RICH ? value : 0
  const received = txs.flatMap(({ vout }) => vout.map(mine)).reduce((a, b) => a + b)
  const spent = txs.flatMap(({ vin }) => vin.map(({ prevout }) => mine(prevout))).reduce((a, b) => a + b)
  expect(received - spent).toBe(123_456_789 + 777)
  const { chain_stats, mempool_stats } = read(`/address/${RICH}`)
  expect(txs).toHaveLength(chain_stats.tx_count + mempool_stats.tx_count)
  for (const { vin, vout, fee } of txs) {
    expect(
      vin.reduce((sum, { prevout }) => sum + prevout.value, 0) -
        vout.reduce((sum, { value }) => sum + value, 0),
    ).toBe(fee)
  }
  for (const { txid, vout } of utxo) {
    expect(txs.find((tx) => tx.txid === txid)?.vout[vout]?.scriptpubkey_address).toBe(RICH)
  }
})

test('an unused address is all zeros, a mistyped one is refused', () => {
  expect(read(`/address/${UNUSED}`).chain_stats).toEqual({
    funded_txo_count: 0,
    funded_txo_sum: 0,
    spent_txo_count: 0,
    spent_txo_sum: 0,
    tx_count: 0,
  })
  expect(read(`/address/${UNUSED}/utxo`)).toEqual([])
  expect(get(`/address/${RICH.slice(0, -1)}q`)).toMatchObject({
    status: 400,
    body: 'Invalid Bitcoin address',
  })
  expect(get('/address/x/unknown').status).toBe(400)
  expect(get(`/address/${RICH}/unknown`).status).toBe(404)
})

test('the tip is plain text at both hosts, pages follow the last transaction seen', () => {
  expect(get('/blocks/tip/height', 'blockstream.info').body).toBe(String(TIP_HEIGHT))
  const first = read(`/address/${RICH}/txs/chain`) as { txid: string }[]
  expect(read(`/address/${RICH}/txs/chain/${first[0]?.txid}`)).toEqual(first.slice(1))
  expect(read(`/address/${RICH}/txs/mempool`)).toHaveLength(1)
})
