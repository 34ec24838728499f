/**
 * Explorers with an Etherscan-compatible API (docs.etherscan.io/api-endpoints/accounts), as Blockscout runs them without a key,
 * and the same for all chains behind a key at Etherscan (V2) and Blockscout: lists of an address in a range of blocks, a thousand rows a page, and the block before a moment.
 */
import type { TrueEvmMove, TrueEvmTransaction } from '../ledger/history/evm-history'
import type { TrueToken } from '../ledger/truth'
import type { SandboxAnswer, SandboxServer } from '../types'

/** Host of each chain's explorer. A test compares the list with the product's own. */
export const EXPLORERS: Readonly<Record<number, string>> = {
  1: 'eth.blockscout.com',
  10: 'explorer.optimism.io',
  8453: 'base.blockscout.com',
  42161: 'arbitrum.blockscout.com',
  137: 'polygon.blockscout.com',
  100: 'gnosis.blockscout.com',
  59144: 'api-explorer.linea.build',
  534352: 'scroll.blockscout.com',
  324: 'zksync.blockscout.com',
}
/** Answers for many chains, named in the path: `/v2/network/mainnet/evm/43114/etherscan/api`. */
const ROUTESCAN = 'api.routescan.io'
/** For all chains too, but with a key. */
const ETHERSCAN = 'api.etherscan.io'
const BLOCKSCOUT = 'api.blockscout.com'
export const EXPLORER_KEYS = { etherscan: 'SANDBOXETHERSCANKEY', blockscout: 'proapi_sandbox' } as const
const BLOCK_MS = 12_000
const MOST_ROWS = 1000

export interface ExplorerOptions {
  /** Lower case. */
  owner: string
  /** Oldest first. */
  historyOf: (chainId: number) => readonly TrueEvmTransaction[]
  /** Of one answer, whatever is asked for; 1,000 when absent. */
  mostRows?: number
}

/** @example createExplorer({ owner, historyOf: (chainId) => evmHistory(truth, chainId) }) */
export function createExplorer({ owner, historyOf, mostRows = MOST_ROWS }: ExplorerOptions): SandboxServer {
  return {
    hosts: [...CHAIN_OF_HOST.keys(), ROUTESCAN, ETHERSCAN, BLOCKSCOUT],
    cors: true,
    handle({ method, host, url }) {
      const { pathname, searchParams } = new URL(url, 'https://explorer')
      const chainId = chainOf(host, pathname, searchParams)
      if (method !== 'GET' || chainId === undefined || !pathname.endsWith('/api'))
        return { status: 404, body: 'Not Found' }
      const refusal = keyRefusal(host, searchParams)
      if (refusal) return refusal
      if (searchParams.get('action') === 'getblocknobytime')
        return told(blockAnswer(host, blockAt(Number(searchParams.get('timestamp')) * 1000)))
      const isOwner = searchParams.get('address')?.toLowerCase() === owner
      const rows = rowsOf(isOwner ? historyOf(chainId) : [], searchParams.get('action') ?? '', owner)
      return rows === undefined ? refuse('Unknown action') : listAnswer(rows, searchParams, mostRows)
    },
  }
}

const CHAIN_OF_HOST = new Map(Object.entries(EXPLORERS).map(([chain, host]) => [host, Number(chain)]))

function chainOf(host: string, path: string, params: URLSearchParams): number | undefined {
  const numbered = (text: string | null | undefined) => (text ? Number(text) : undefined)
  if (host === ROUTESCAN)
    return numbered(/^\/v2\/network\/mainnet\/evm\/(\d+)\/etherscan\/api$/.exec(path)?.[1])
  if (host === BLOCKSCOUT) return numbered(/^\/(\d+)\/api$/.exec(path)?.[1])
  if (host === ETHERSCAN) return path === '/v2/api' ? numbered(params.get('chainid')) : undefined
  return CHAIN_OF_HOST.get(host)
}

function keyRefusal(host: string, params: URLSearchParams): SandboxAnswer | undefined {
  const key = params.get('apikey')
  if (host === ETHERSCAN && key !== EXPLORER_KEYS.etherscan)
    return refuse(key === null ? 'Missing/Invalid API Key' : 'Invalid API Key (#err2)|OK')
  if (host === BLOCKSCOUT && key !== EXPLORER_KEYS.blockscout)
    return { status: 401, headers: JSON_TYPE, body: '{"error":"Unauthorized","message":"Invalid API key"}' }
  return undefined
}

/** Etherscan tells the bare number. */
const blockAnswer = (host: string, block: number) =>
  host === ETHERSCAN || host === ROUTESCAN ? String(block) : { blockNumber: String(block) }

const blockAt = (at: number): number => Math.floor(at / BLOCK_MS)

type Row = Record<string, string> & { blockNumber: string }

function rowsOf(history: readonly TrueEvmTransaction[], action: string, owner: string): Row[] | undefined {
  switch (action) {
    case 'txlist':
      // What somebody else sent to a token's contract is not in the owner's own list.
      return history.filter(({ token, from }) => !token || from === owner).map(normalRow)
    case 'tokentx':
      return history.flatMap((tx) => [...(tokenRow(tx) ?? []), ...moreRows(tx, 'coin')])
    case 'txlistinternal':
      return history.flatMap((tx) => moreRows(tx, 'ether'))
    case 'tokennfttx':
      return history.flatMap((tx) => moreRows(tx, 'erc721'))
    case 'token1155tx':
      return history.flatMap((tx) => moreRows(tx, 'erc1155'))
    default:
      return undefined
  }
}

const placeOf = ({ hash, at }: TrueEvmTransaction) => ({
  blockNumber: String(blockAt(at)),
  timeStamp: String(at / 1000),
  hash,
  confirmations: '1000',
  transactionIndex: '7',
})

function normalRow(tx: TrueEvmTransaction): Row {
  const { from, to, token, units, gas, failed } = tx
  const price = 12_000_000_000n
  return {
    ...placeOf(tx),
    from,
    to: token?.address ?? to,
    value: token ? '0' : String(units),
    input: token ? `0xa9059cbb${to.slice(2).padStart(64, '0')}${units.toString(16).padStart(64, '0')}` : '0x',
    isError: failed ? '1' : '0',
    txreceipt_status: failed ? '0' : '1',
    gasPrice: String(price),
    gasUsed: String(gas === 0n ? 21_000n : gas / price),
    contractAddress: '',
  }
}

function tokenRow(tx: TrueEvmTransaction): Row[] | undefined {
  const { from, to, token, units } = tx
  if (!token) return undefined
  return [{ ...placeOf(tx), from, to, value: String(units), ...tokenWords(token) }]
}

const tokenWords = ({ address, name, symbol, decimals }: TrueToken) => ({
  contractAddress: address,
  tokenName: name,
  tokenSymbol: symbol,
  tokenDecimal: String(decimals),
})

const moreRows = (tx: TrueEvmTransaction, kind: TrueEvmMove['of']['kind']): Row[] =>
  (tx.more ?? []).flatMap((move) => (move.of.kind === kind ? [moveRow(tx, move)] : []))

function moveRow(tx: TrueEvmTransaction, { from, to, units, of }: TrueEvmMove): Row {
  const common = { ...placeOf(tx), from, to, value: String(units) }
  switch (of.kind) {
    case 'ether':
      return { ...common, contractAddress: '', input: '', type: 'call', isError: '0', errCode: '' }
    case 'coin':
      return { ...common, ...tokenWords(of.token) }
    case 'erc721':
    case 'erc1155': {
      const { value, ...place } = common
      const piece = { contractAddress: of.address, tokenID: of.id, tokenName: of.name, tokenSymbol: of.name }
      return of.kind === 'erc721'
        ? { ...place, ...piece, tokenDecimal: '0' }
        : { ...place, ...piece, tokenValue: value }
    }
    default:
      return of satisfies never
  }
}

function listAnswer(rows: readonly Row[], params: URLSearchParams, mostRows: number): SandboxAnswer {
  const number = (name: string, otherwise: number) => Number(params.get(name) ?? otherwise)
  const [from, until] = [number('startblock', 0), number('endblock', Number.MAX_SAFE_INTEGER)]
  const size = Math.min(mostRows, number('offset', mostRows))
  const page = number('page', 1)
  const found = rows.filter(({ blockNumber }) => Number(blockNumber) >= from && Number(blockNumber) <= until)
  const ordered = params.get('sort') === 'desc' ? found.toReversed() : found
  const part = ordered.slice((page - 1) * size, page * size)
  if (part.length === 0) return json({ status: '0', message: 'No transactions found', result: [] })
  return told(part)
}

const JSON_TYPE = { 'content-type': 'application/json' }
const told = (result: unknown) => json({ status: '1', message: 'OK', result })
const refuse = (result: string) => json({ status: '0', message: 'NOTOK', result })
const json = (value: unknown): SandboxAnswer => ({
  status: 200,
  headers: JSON_TYPE,
  body: JSON.stringify(value),
})
