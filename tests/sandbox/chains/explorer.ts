/**
 * Explorers with an Etherscan-compatible API (docs.etherscan.io/api-endpoints/accounts), as Blockscout runs them without a key:
 * lists of an address in a range of blocks, a thousand rows a page, and the block before a moment.
 */
import type { TrueEvmTransaction } from '../ledger/history/evm-history'
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
const BLOCK_MS = 12_000
const MOST_ROWS = 1000

export interface ExplorerOptions {
  /** Lower case. */
  owner: string
  /** Oldest first. */
  historyOf: (chainId: number) => readonly TrueEvmTransaction[]
}

/** @example createExplorer({ owner, historyOf: (chainId) => evmHistory(truth, chainId) }) */
export function createExplorer({ owner, historyOf }: ExplorerOptions): SandboxServer {
  const byHost = new Map(Object.entries(EXPLORERS).map(([chain, host]) => [host, Number(chain)]))
  return {
    hosts: [...byHost.keys(), ROUTESCAN],
    cors: true,
    handle({ method, host, url }) {
      const { pathname, searchParams } = new URL(url, 'https://explorer')
      const [, routed] = /^\/v2\/network\/mainnet\/evm\/(\d+)\/etherscan\/api$/.exec(pathname) ?? []
      const chainId = routed === undefined ? byHost.get(host) : Number(routed)
      if (method !== 'GET' || chainId === undefined || !pathname.endsWith('/api'))
        return { status: 404, body: 'Not Found' }
      if (searchParams.get('action') === 'getblocknobytime')
        return told({ blockNumber: String(blockAt(Number(searchParams.get('timestamp')) * 1000)) })
      const isOwner = searchParams.get('address')?.toLowerCase() === owner
      const rows = rowsOf(isOwner ? historyOf(chainId) : [], searchParams.get('action') ?? '', owner)
      return rows === undefined ? refuse('Unknown action') : listAnswer(rows, searchParams)
    },
  }
}

const blockAt = (at: number): number => Math.floor(at / BLOCK_MS)

type Row = Record<string, string> & { blockNumber: string }

function rowsOf(history: readonly TrueEvmTransaction[], action: string, owner: string): Row[] | undefined {
  switch (action) {
    case 'txlist':
      // What somebody else sent to a token's contract is not in the owner's own list.
      return history.filter(({ token, from }) => !token || from === owner).map(normalRow)
    case 'tokentx':
      return history.flatMap((tx) => tokenRow(tx) ?? [])
    case 'txlistinternal':
    case 'tokennfttx':
    case 'token1155tx':
      return []
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

function tokenRow(tx: TrueEvmTransaction): Row | undefined {
  const { from, to, token, units } = tx
  if (!token) return undefined
  return {
    ...placeOf(tx),
    from,
    to,
    contractAddress: token.address,
    value: String(units),
    tokenName: token.name,
    tokenSymbol: token.symbol,
    tokenDecimal: String(token.decimals),
  }
}

function listAnswer(rows: readonly Row[], params: URLSearchParams): SandboxAnswer {
  const number = (name: string, otherwise: number) => Number(params.get(name) ?? otherwise)
  const [from, until] = [number('startblock', 0), number('endblock', Number.MAX_SAFE_INTEGER)]
  const size = Math.min(MOST_ROWS, number('offset', MOST_ROWS))
  const page = number('page', 1)
  const found = rows.filter(({ blockNumber }) => Number(blockNumber) >= from && Number(blockNumber) <= until)
  const ordered = params.get('sort') === 'desc' ? found.toReversed() : found
  const part = ordered.slice((page - 1) * size, page * size)
  if (part.length === 0) return json({ status: '0', message: 'No transactions found', result: [] })
  return told(part)
}

const told = (result: unknown) => json({ status: '1', message: 'OK', result })
const refuse = (result: string) => json({ status: '0', message: 'NOTOK', result })
const json = (value: unknown): SandboxAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})
