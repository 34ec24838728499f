/**
 * Solana's JSON-RPC (solana.com/docs/rpc) as the keyless public endpoint serves it: balances, token accounts of both
 * token programs in `jsonParsed` form, the limits of 100 requests and 40 of one method in ten seconds.
 */
import { base58 } from '@scure/base'
import type { Fault, SandboxAnswer, SandboxServer } from '../types'
import { Digits } from '../write-json'
import { answerJsonRpc, methodNotFound, RpcError } from './json-rpc'
import { HEAD_SLOT, slotTime, solanaPast, tokenAccountOf, transactionAnswer } from './solana-past'

export const TOKEN_PROGRAM = 'TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA'
export const TOKEN_2022_PROGRAM = 'TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb'
/** Keyless public endpoints. */
export const SOLANA_HOSTS = ['api.mainnet-beta.solana.com', 'solana-rpc.publicnode.com'] as const
const SYSTEM_PROGRAM = '11111111111111111111111111111111'
const GENESIS = '5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d'
/** Rent deposit of a token account. */
const RENT = 2_039_280n

export interface SolanaToken {
  mint: string
  decimals: number
  /** Integer units. */
  units: string
  program?: typeof TOKEN_PROGRAM | typeof TOKEN_2022_PROGRAM
}

export interface SolanaOwner {
  address: string
  lamports: string
  tokens: readonly SolanaToken[]
}

export interface SolanaOptions {
  owners: readonly SolanaOwner[]
  now: () => number
  hosts?: readonly string[]
  /** Requests in ten seconds, in all and of one method; the public endpoint's when absent. */
  limits?: { all: number; perMethod: number }
}

/** Refusals as the public endpoint words them, for a fault rule. */
export const solanaRefusal = (code: 429 | 403): Fault => ({
  kind: 'status',
  status: code,
  headers: { 'content-type': 'application/json', ...(code === 429 ? { 'retry-after': '10' } : {}) },
  body: refusal(code),
})

const refusal = (code: 429 | 403) =>
  JSON.stringify({
    jsonrpc: '2.0',
    error: { code, message: code === 429 ? 'Too many requests for a specific RPC call' : 'Access forbidden' },
    id: null,
  })

export function createSolana(options: SolanaOptions): SandboxServer {
  const { owners, now, hosts = SOLANA_HOSTS, limits = { all: 100, perMethod: 40 } } = options
  const byAddress = new Map(owners.map((owner) => [owner.address, owner]))
  const recent: { at: number; method: string }[] = []
  const isTooMany = (method: string) => {
    while (recent[0] && recent[0].at <= now() - 10_000) recent.shift()
    const same = recent.filter((each) => each.method === method).length
    if (recent.length >= limits.all || same >= limits.perMethod) return true
    recent.push({ at: now(), method })
    return false
  }
  return {
    hosts,
    cors: true,
    handle({ method, body }): SandboxAnswer {
      if (method !== 'POST')
        return { status: 405, body: 'Used HTTP Method is not allowed. POST or OPTIONS is required' }
      if (methodsIn(body).some(isTooMany))
        return { status: 429, headers: { 'retry-after': '10' }, body: refusal(429) }
      return { status: 200, body: answerJsonRpc(body, (name, params) => call(byAddress, name, params)) }
    },
  }
}

/** A batch counts as many times as it has calls. */
const methodsIn = (body: string): string[] =>
  Array.from(body.matchAll(/"method"\s*:\s*"(\w+)"/g), ([, name]) => name ?? '')

type Owners = ReadonlyMap<string, SolanaOwner>

const context = { apiVersion: '2.3.6', slot: HEAD_SLOT }

function call(owners: Owners, method: string, params: unknown[]): unknown {
  switch (method) {
    case 'getHealth':
      return 'ok'
    case 'getVersion':
      return { 'feature-set': 3_640_012_085, 'solana-core': '2.3.6' }
    case 'getSlot':
      return context.slot
    case 'getGenesisHash':
      return GENESIS
    case 'getBalance':
      return { context, value: new Digits(owners.get(publicKey(params[0]))?.lamports ?? '0') }
    case 'getAccountInfo':
      return { context, value: accountOf(owners, publicKey(params[0])) }
    case 'getMultipleAccounts':
      return { context, value: (params[0] as unknown[]).map((key) => accountOf(owners, publicKey(key))) }
    case 'getTokenAccountsByOwner':
      return { context, value: tokenAccounts(owners.get(publicKey(params[0])), params[1], params[2]) }
    case 'getSignaturesForAddress':
      return signaturesFor(owners, publicKey(params[0]), params[1])
    case 'getTransaction':
      return transactionOf(owners, params[0])
    case 'getBlockTime':
      return slotTime(Number(params[0]))
    case 'getFirstAvailableBlock':
      return 0
    default:
      throw methodNotFound(method)
  }
}

const MOST_SIGNATURES = 1000

/** Newest first: of an owner or of a token account, after `before`. */
function signaturesFor(owners: Owners, address: string, config: unknown) {
  const { before, limit = MOST_SIGNATURES } = (config ?? {}) as { before?: string; limit?: number }
  const all = [...owners.values()].flatMap(solanaPast).filter(({ keys }) => keys.includes(address))
  const from = before === undefined ? 0 : all.findIndex(({ signature }) => signature === before) + 1
  return all.slice(from, from + Math.min(limit, MOST_SIGNATURES)).map(({ signature, slot, at }) => ({
    signature,
    slot,
    err: null,
    memo: null,
    blockTime: at,
    confirmationStatus: 'finalized',
  }))
}

function transactionOf(owners: Owners, signature: unknown) {
  for (const owner of owners.values()) {
    const found = solanaPast(owner).find((tx) => tx.signature === signature)
    if (found) return transactionAnswer(found, owner.address)
  }
  return null
}

/** @throws RpcError -32602 as the real one does for a text that is not a public key */
function publicKey(text: unknown): string {
  if (typeof text !== 'string') throw new RpcError(-32602, 'Invalid params: invalid type, expected a string.')
  let bytes: Uint8Array
  try {
    bytes = base58.decode(text)
  } catch {
    throw new RpcError(-32602, 'Invalid param: Invalid')
  }
  if (bytes.length !== 32) throw new RpcError(-32602, 'Invalid param: WrongSize')
  return text
}

function accountOf(owners: Owners, address: string) {
  const owner = owners.get(address)
  if (!owner || owner.lamports === '0') return null
  const lamports = new Digits(owner.lamports)
  return {
    data: ['', 'base64'],
    executable: false,
    lamports,
    owner: SYSTEM_PROGRAM,
    rentEpoch: RENT_EPOCH,
    space: 0,
  }
}

const RENT_EPOCH = new Digits('18446744073709551615')

function tokenAccounts(owner: SolanaOwner | undefined, filter: unknown, config: unknown) {
  const { programId, mint } = (filter ?? {}) as { programId?: string; mint?: string }
  if (programId === undefined && mint === undefined)
    throw new RpcError(-32602, 'Invalid params: missing filter.')
  const known = [TOKEN_PROGRAM, TOKEN_2022_PROGRAM] as string[]
  if (programId !== undefined && !known.includes(publicKey(programId))) {
    throw new RpcError(-32602, 'Invalid param: unrecognized Token program id')
  }
  const { encoding } = (config ?? {}) as { encoding?: string }
  if (encoding !== 'jsonParsed')
    throw new RpcError(-32602, 'the sandbox serves token accounts as jsonParsed only')
  return (owner?.tokens ?? [])
    .filter((token) => (programId === undefined ? token.mint === mint : programOf(token) === programId))
    .map((token) => tokenAccount(owner?.address ?? '', token))
}

const programOf = (token: SolanaToken) => token.program ?? TOKEN_PROGRAM

function tokenAccount(owner: string, token: SolanaToken) {
  const program = programOf(token)
  const ui = fromUnits(token.units, token.decimals)
  const tokenAmount = {
    amount: token.units,
    decimals: token.decimals,
    uiAmount: new Digits(ui.includes('.') ? ui : `${ui}.0`),
    uiAmountString: ui,
  }
  const info = { isNative: false, mint: token.mint, owner, state: 'initialized', tokenAmount }
  const space = program === TOKEN_PROGRAM ? 165 : 170
  const parsed = { info, type: 'account' }
  const name = program === TOKEN_PROGRAM ? 'spl-token' : 'spl-token-2022'
  return {
    pubkey: tokenAccountOf(owner, token.mint),
    account: {
      data: { program: name, parsed, space },
      executable: false,
      lamports: RENT,
      owner: program,
      rentEpoch: RENT_EPOCH,
      space,
    },
  }
}

/** @example fromUnits('1500000', 6) // '1.5' */
function fromUnits(units: string, decimals: number): string {
  const digits = units.padStart(decimals + 1, '0')
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  const whole = digits.slice(0, digits.length - decimals)
  return decimals === 0 || fraction === '' ? whole : `${whole}.${fraction}`
}
