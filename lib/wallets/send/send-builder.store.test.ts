/** A payment from draft to call, against a node, an exchange and a ledger that are made up. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { encodeAggregate3 } from '@/lib/chains/aggregate3-codec'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { namehash } from '@/lib/chains/namehash'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { AccountRow } from '@/lib/db/rows'
import { fakeFetch, result, rpcCall } from '@/tests/fixtures/fake-fetch'
import { saveContact } from '../contacts.store'
import type { WalletDraft } from '../draft'
import type { DepositFact } from './recipient-facts'
import { createSendBuilder } from './send-builder.store'

const ETHEREUM = 'eip155:1' as ChainId
const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const ME = `0x${'11'.repeat(20)}`
const ANNA = `0x${'ab'.repeat(20)}`
const TWIN = `0xabab${'c'.repeat(32)}abab`
const account: AccountRow & { source: { kind: 'evm' } } = {
  id: 'account-of-a-wallet-01' as AccountId,
  label: 'Main',
  source: { kind: 'evm', address: ME, chains: [ETHEREUM], signer: { kind: 'metamask', wallet: 'stable' } },
  paused: false,
  createdAt: 0,
  tags: [],
}
const draft = (change: Partial<Extract<WalletDraft, { kind: 'send' }>> = {}) => ({
  kind: 'send' as const,
  account: account.id,
  chain: ETHEREUM,
  asset: `${ETHEREUM}/erc20:${USDC}` as AssetId,
  to: ANNA,
  amount: { by: 'amount', value: amount('1.5') } as const,
  speed: 'normal' as const,
  ...change,
})

const word = (value: bigint | string) =>
  (typeof value === 'string' ? value.slice(2) : value.toString(16)).padStart(64, '0')
/** ABI of `(bool success, bytes returnData)[]`, each answer one word. */
function aggregated(answers: readonly bigint[]): string {
  const tuples = answers.map((answer) => word(1n) + word(64n) + word(32n) + word(answer))
  const heads = tuples.map((_, at) => word(BigInt(answers.length * 32 + at * 128)))
  return `0x${word(32n)}${word(BigInt(answers.length))}${heads.join('')}${tuples.join('')}`
}

let db: Database
let code: string
let logs: unknown[]
let ask: (name: string, input: unknown) => Promise<unknown>
let deposits: DepositFact[]
let names: Record<string, string>

beforeEach(async () => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  await db.accounts.put(account)
  code = '0x'
  logs = []
  deposits = []
  names = {}
  ask = async () => ({ rows: [], currency: 'usd', total: 0, offset: 0, revision: 1 })
})
afterEach(() => db.delete())

const { fetch } = fakeFetch((request) => {
  const { method, params, id } = rpcCall(request)
  if (method === 'eth_chainId') return result('0x1', id)
  if (method === 'eth_getCode') return result(code, id)
  if (method === 'eth_blockNumber') return result('0x10', id)
  if (method === 'eth_getLogs') return result(logs, id)
  if (method === 'eth_getBalance') return result(`0x${(10n ** 18n).toString(16)}`, id)
  const { data = '' } = params[0] as { data?: string }
  // resolver(bytes32), then addr(bytes32): one contract is both.
  const named = Object.entries(names).find(([name]) => data.endsWith(namehash(name).slice(2)))
  if (data.startsWith('0x0178b8bf')) return result(`0x${word(named ? USDC : 0n)}`, id)
  if (data.startsWith('0x3b3b57de')) return result(`0x${word(named?.[1] ?? 0n)}`, id)
  if (data.startsWith(encodeAggregate3([]).slice(0, 10))) return result(aggregated([6n, 0n, 2_500_000n]), id)
  return result('0x', id)
})

const build = (change: Parameters<typeof draft>[0] = {}) =>
  createSendBuilder({
    ledger: { ask: (name, input) => ask(name, input) },
    ownDeposits: async () => deposits,
  }).build(draft(change), account, {
    db,
    fetch,
    now: () => 1_800_000_000_000,
    health: createEndpointHealth(),
  })
const found = async (change: Parameters<typeof draft>[0] = {}) =>
  (await build(change)).checks.map(({ what, level }) => `${level} ${what}`)

describe('the call', () => {
  test('of a token is its transfer, to the unit, and its balance is watched', async () => {
    const { call, purpose, watch } = await build()
    expect(call).toEqual({
      chain: ETHEREUM,
      from: ME,
      to: USDC,
      value: '0',
      data: `0xa9059cbb${word(ANNA)}${word(1_500_000n)}`,
    })
    expect(purpose).toMatchObject({ pays: { symbol: 'USDC', quantity: '1.5' }, to: ANNA })
    expect(watch).toEqual([USDC])
  })

  test('of all of the native coin leaves the gas to be taken off', async () => {
    const { call, isAllNative } = await build({
      asset: `${ETHEREUM}/native` as AssetId,
      amount: { by: 'all' },
    })
    expect(call).toMatchObject({ to: ANNA, value: (10n ** 18n).toString(), data: '0x' })
    expect(isAllNative).toBe(true)
  })

  test('goes to what the ENS name says now, and the name is the label', async () => {
    names = { 'anna.eth': ANNA }
    const { purpose, checks } = await build({ to: 'anna.eth' })
    expect(purpose).toMatchObject({ to: ANNA, toLabel: 'anna.eth' })
    expect(checks.map(({ what }) => what)).toContain('ens-name')
  })
})

describe('refused before anything is built', () => {
  test.each<[string, Parameters<typeof draft>[0], string]>([
    ['a burn address', { to: '0x000000000000000000000000000000000000dEaD' }, 'Nobody owns this address'],
    ['the zero address', { to: `0x${'0'.repeat(40)}` }, 'zero address'],
    ['a wrong checksum', { to: '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96046' }, 'checksum'],
    ['a name that points nowhere', { to: 'nobody.eth' }, 'not registered'],
    ['more than there is', { amount: { by: 'amount', value: amount('3') } }, 'only 2.5 USDC'],
    [
      'an asset of another chain',
      { asset: 'eip155:10/native' as AssetId },
      'Only coins and tokens of Ethereum',
    ],
    [
      'a chain that the account does not follow',
      { chain: 'eip155:10' as ChainId },
      'not followed on Optimism',
    ],
  ])('%s', async (_, change, sentence) => expect(build(change)).rejects.toThrow(sentence))

  test('a name that points to the zero address', async () => {
    names = { 'void.eth': '0x000000000000000000000000000000000000dead' }
    await expect(build({ to: 'void.eth' })).rejects.toThrow('Nobody owns this address')
  })
})

describe('checks', () => {
  const paid = (counterparty: string) => ({ counterparty, legs: [{ quantity: '-1' }], value: '300' })
  const ledger = (...rows: unknown[]) => {
    ask = async () => ({ rows, currency: 'usd', total: rows.length, offset: 0, revision: 1 })
  }

  test('an address that was never paid', async () => expect(await found()).toEqual(['warn new-recipient']))

  test('the ledger is asked for the beginning of the address, and knows a payment', async () => {
    let filter: unknown
    ask = async (name, input) => {
      filter = [name, (input as { filter: unknown }).filter]
      return { rows: [paid(ANNA)], currency: 'usd', total: 1, offset: 0, revision: 1 }
    }
    expect(await found()).toEqual(['info paid-before'])
    expect(filter).toEqual(['ledger.entries', { text: '0xabab' }])
  })

  test('a look-alike of somebody who was paid', async () => {
    ledger(paid(ANNA))
    expect(await found({ to: TWIN })).toEqual(['danger look-alike', 'warn new-recipient'])
  })

  test('a look-alike of a contact, by its name', async () => {
    await saveContact(db, { address: ANNA, name: 'Anna', evenSo: false }, 1)
    const { checks } = await build({ to: TWIN })
    expect(checks[0]).toMatchObject({ what: 'look-alike', sentence: { params: { label: 'Anna' } } })
  })

  test('a contact, an own account', async () => {
    await saveContact(db, { address: ANNA, name: 'Anna', evenSo: false }, 1)
    expect(await found()).toContain('good contact')
    const { source } = account
    await db.accounts.put({
      ...account,
      id: 'other' as AccountId,
      label: 'Savings',
      source: { ...source, address: ANNA },
    })
    expect(await found()).toEqual(['good own-account'])
  })

  test('a ledger that is still computed leaves the past unknown, not empty', async () => {
    ask = async () => {
      throw new AppError('unavailable', say('Still computing.'))
    }
    expect(await found()).toEqual(['info past-unknown'])
  })

  test('an own deposit address at an exchange', async () => {
    deposits = [{ account: account.id, venueName: 'Kraken', state: 'accepts' }]
    const { checks, purpose } = await build()
    expect(checks.map(({ what }) => what)).toEqual([`deposit-${account.id}`])
    expect(purpose).toMatchObject({ toLabel: 'Kraken' })
  })

  test('a transfer of nothing that somebody forged', async () => {
    logs = [{ data: `0x${'0'.repeat(64)}`, topics: ['a', 'b', 'c'] }]
    expect(await found()).toEqual(['danger forged'])
  })

  test('the contract of the token itself', async () => {
    code = '0x60'
    expect(await found({ to: USDC })).toContain('danger own-contract')
  })
})
