/**
 * Bitcoin over the Esplora HTTP API (github.com/Blockstream/esplora, API.md) at mempool.space/api and
 * blockstream.info/api: address statistics, unspent outputs, transactions, height. Amounts are satoshi.
 */
import { createHash } from 'node:crypto'
import { Address, OutScript } from '@scure/btc-signer'
import type { SandboxAnswer, SandboxServer } from '../types'
import { writeJson } from '../write-json'
import { type AddressLedger, addressLedger, type SandboxCoin, TIP_HEIGHT } from './bitcoin-ledger'

export interface FundedAddress {
  address: string
  satoshi: string
  /** Still in the mempool, on top of `satoshi`. */
  pending?: string
}

const BLOCK_SECONDS = 600
/** Time of the tip, so that block times rise with the height. */
const TIP_TIME = 1_763_800_000

/** @example createEsplora({ funded: [{ address: '1A1z…', satoshi: '5000000000' }] }) */
export function createEsplora({ funded }: { funded: readonly FundedAddress[] }): SandboxServer {
  const ledgers = new Map(
    funded.map(({ address, satoshi, pending }) => [
      address,
      addressLedger(address, BigInt(satoshi), BigInt(pending ?? 0)),
    ]),
  )
  return {
    hosts: ['mempool.space', 'blockstream.info'],
    cors: true,
    handle({ method, url }) {
      const path = url.split('?')[0] ?? ''
      if (method !== 'GET' || !path.startsWith('/api/')) return text(404, 'Not Found')
      return answerPath(path.slice('/api'.length), ledgers)
    },
  }
}

function answerPath(path: string, ledgers: ReadonlyMap<string, AddressLedger>): SandboxAnswer {
  if (path === '/blocks/tip/height') return text(200, String(TIP_HEIGHT))
  if (path === '/blocks/tip/hash') return text(200, blockHash(TIP_HEIGHT))
  const [, address, rest = ''] = /^\/address\/([^/]+)(\/.*)?$/.exec(path) ?? []
  if (address === undefined) return text(404, 'Not Found')
  if (!isAddress(address)) return text(400, 'Invalid Bitcoin address')
  const ledger = ledgers.get(address) ?? { address, coins: [] }
  if (rest === '') return json(statistics(ledger))
  if (rest === '/utxo') return json(unspent(ledger))
  if (rest === '/txs') return json(transactions(ledger))
  if (rest === '/txs/mempool') return json(transactions(ledger).filter(({ status }) => !status.confirmed))
  const [page, after] = /^\/txs\/chain(?:\/([0-9a-f]{64}))?$/.exec(rest) ?? []
  if (page === undefined) return text(404, 'Not Found')
  return json(
    pageAfter(
      transactions(ledger).filter(({ status }) => status.confirmed),
      after,
    ),
  )
}

function isAddress(address: string): boolean {
  try {
    Address().decode(address)
    return true
  } catch {
    return false
  }
}

function statistics({ address, coins }: AddressLedger) {
  const stats = (isChain: boolean) => {
    const funded = coins.filter(({ height }) => (height !== undefined) === isChain)
    const spent = isChain ? coins.filter(({ spentBy }) => spentBy) : []
    return {
      funded_txo_count: funded.length,
      funded_txo_sum: sum(funded),
      spent_txo_count: spent.length,
      spent_txo_sum: sum(spent),
      tx_count: funded.length + spent.length,
    }
  }
  return { address, chain_stats: stats(true), mempool_stats: stats(false) }
}

const sum = (coins: readonly SandboxCoin[]): bigint =>
  coins.reduce((total, { satoshi }) => total + satoshi, 0n)

const unspent = ({ coins }: AddressLedger) =>
  coins
    .filter(({ spentBy }) => !spentBy)
    .map(({ txid, vout, satoshi, height }) => ({ txid, vout, status: statusAt(height), value: satoshi }))

const blockHash = (height: number) =>
  createHash('sha256')
    .update(`block ${height}`)
    .digest('hex')
    .replace(/^.{19}/, '0'.repeat(19))

/** Seconds. */
export const blockTime = (height: number): number => TIP_TIME - (TIP_HEIGHT - height) * BLOCK_SECONDS

const statusAt = (height: number | undefined) =>
  height === undefined
    ? { confirmed: false as const }
    : {
        confirmed: true as const,
        block_height: height,
        block_hash: blockHash(height),
        block_time: blockTime(height),
      }

/** Satoshi that each transaction costs its sender. */
export const BITCOIN_FEE = 1_410n
/** Where coins come from and go to: an output that belongs to nobody in the truth. */
const ELSEWHERE = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'

function output(address: string, value: bigint) {
  const script = Buffer.from(OutScript.encode(Address().decode(address))).toString('hex')
  return { scriptpubkey: script, scriptpubkey_address: address, value }
}

/** Newest first, unconfirmed before all. */
function transactions({ address, coins }: AddressLedger) {
  const made = coins.flatMap((coin) => {
    const filler = Array.from({ length: coin.vout }, () => output(ELSEWHERE, 10_000n))
    const paid = [...filler, output(address, coin.satoshi)]
    const total = paid.reduce((value, each) => value + each.value, BITCOIN_FEE)
    const source = createHash('sha256').update(`${coin.txid}/source`).digest('hex')
    const receive = transaction(
      coin.txid,
      { txid: source, vout: 0, prevout: output(ELSEWHERE, total) },
      paid,
      coin.height,
    )
    if (!coin.spentBy) return [receive]
    const spent = { txid: coin.txid, vout: coin.vout, prevout: output(address, coin.satoshi) }
    return [
      receive,
      transaction(
        coin.spentBy.txid,
        spent,
        [output(ELSEWHERE, coin.satoshi - BITCOIN_FEE)],
        coin.spentBy.height,
      ),
    ]
  })
  const heightOf = ({ status }: (typeof made)[number]) =>
    status.confirmed ? status.block_height : Number.MAX_SAFE_INTEGER
  return made.sort((a, b) => heightOf(b) - heightOf(a))
}

type Output = ReturnType<typeof output>

function transaction(
  txid: string,
  from: { txid: string; vout: number; prevout: Output },
  vout: Output[],
  height: number | undefined,
) {
  const vin = [{ ...from, scriptsig: '', scriptsig_asm: '', is_coinbase: false, sequence: 4_294_967_293 }]
  return {
    txid,
    version: 2,
    locktime: 0,
    vin,
    vout,
    size: 222,
    weight: 561,
    fee: BITCOIN_FEE,
    status: statusAt(height),
  }
}

/** 25 confirmed transactions a page, after the given one. */
function pageAfter<T extends { txid: string }>(all: T[], after: string | undefined): T[] {
  const from = after === undefined ? 0 : all.findIndex(({ txid }) => txid === after) + 1
  return all.slice(from, from + 25)
}

const text = (status: number, body: string): SandboxAnswer => ({
  status,
  headers: { 'content-type': 'text/plain' },
  body,
})
const json = (value: unknown): SandboxAnswer => ({ status: 200, body: writeJson(value) })
