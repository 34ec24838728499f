/** Tokens by their contract, against a real node with real token contracts, evil ones included. */
import 'fake-indexeddb/auto'
import { execFileSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { checksumAddress } from '@/lib/chains/parse-evm-address'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { EngineContext } from '@/lib/engine/context'
import { createGuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { createUndo } from '@/lib/engine/undo'
import { storeSettings } from '@/lib/settings/settings.store'
import { firstStatus } from '@/lib/sync/first-status'
import { createSyncer } from '@/lib/sync/sync-accounts.store'
import { type Anvil, anvilBinary, startAnvil } from '@/tests/sandbox/chains/anvil'
import { placeEvilTokens } from '@/tests/sandbox/chains/place-evil-tokens'
import { seedChain } from '@/tests/sandbox/chains/seed-chain'
import { EVIL_TOKENS, MAINNET_TOKENS } from '@/tests/sandbox/chains/well-known'
import { createCustomTokenHandlers } from './custom-tokens.handlers'

const ME = '0x70997970c51812dc3a010c7d01b50e0d17dc79c8'
const OTHER = '0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc'
const NEW_TOKEN = '0x1234567890abcdef1234567890abcdef12345678'
const chain = 'eip155:1' as ChainId
const asset = `eip155:1/erc20:${NEW_TOKEN}` as AssetId
const [mine, empty, elsewhere] = ['account-mine', 'account-empty', 'account-else'] as [
  AccountId,
  AccountId,
  AccountId,
]

function isInstalled(): boolean {
  try {
    execFileSync(anvilBinary(), ['--version'])
    return true
  } catch {
    process.stderr.write('anvil is not installed: tokens by contract are not tested against a real node\n')
    return false
  }
}

describe.skipIf(!isInstalled())('a token by its contract', () => {
  let anvil: Anvil
  let db: Database
  let context: EngineContext
  let reads: (readonly AccountId[])[]
  const health = createEndpointHealth()

  beforeAll(async () => {
    anvil = await startAnvil({ chainId: 1 })
    await seedChain(anvil, {
      native: {},
      tokens: [
        { address: NEW_TOKEN, symbol: 'FERN', name: 'Fern', decimals: 9, balances: { [ME]: 1_500_000_001n } },
      ],
    })
    await placeEvilTokens(anvil, OTHER)
    // Beyond the 5,000 blocks whose logs are searched: nothing but the user's word leads to the token.
    await anvil.rpc('anvil_mine', '0x1400')
  })
  afterAll(() => anvil?.stop())

  beforeEach(async () => {
    db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
    context = {
      db,
      fetch: createGuardedFetch({
        fetch: globalThis.fetch,
        now: Date.now,
        log: () => {},
        isAllowed: () => true,
      }),
      now: Date.now,
      randomBytes: (length) => new Uint8Array(length),
      viewKey: {} as CryptoKey,
      announce: () => {},
    }
    reads = []
    await storeSettings(db, { endpoints: { [chain]: [anvil.url] } })
    await connect(mine, ME, [chain])
    await connect(empty, '0x90f79bf6eb2c4f870365e785982e1f101e93b906', [chain])
    await connect(elsewhere, ME, ['eip155:10' as ChainId])
  })
  afterEach(() => db.delete())

  async function connect(id: AccountId, address: string, chains: ChainId[]) {
    await db.accounts.put({
      id,
      label: id,
      source: { kind: 'evm', address, chains },
      paused: false,
      createdAt: 0,
      tags: [],
    })
    await db.statuses.put(firstStatus({ id }, 0))
  }
  const handlers = () => {
    const syncer = createSyncer(context, health)
    return createCustomTokenHandlers(
      { ...context, health },
      {
        read: async (accounts) => {
          reads.push(accounts)
          await syncer.sync(accounts)
        },
        onChanged: async () => {},
        keepUndo: createUndo(context.randomBytes).keep,
      },
    )
  }
  const look = (contract: string) => handlers()['tokens.look']({ chain, contract }, undefined)
  const add = (contract: string, evenSo = false) =>
    handlers()['tokens.add']({ chain, contract, evenSo }, undefined)
  const remove = () => handlers()['tokens.remove']({ asset }, undefined)
  const rowOf = () => db.assets.get(db.hash('asset', asset))
  const held = async () =>
    (await db.holdings.toArray())
      .filter((row) => row.asset === asset)
      .map((row) => [row.accountId, row.quantity])

  test('looking tells what the contract says and which wallets it concerns, and stores nothing', async () => {
    expect(await look(checksumAddress(NEW_TOKEN))).toEqual({
      asset,
      chain,
      contract: NEW_TOKEN,
      symbol: 'FERN',
      name: 'Fern',
      decimals: 9,
      looksLike: null,
      wallets: [empty, mine].sort(),
    })
    expect(await db.assets.toArray()).toEqual([])
  })

  test('an added token is counted exactly where it is held, and stays known to every later reading', async () => {
    await createSyncer(context, health).sync([mine])
    expect(await held()).toEqual([])
    await add(NEW_TOKEN)
    expect(reads).toHaveLength(1)
    expect(reads[0]).toHaveLength(2)
    expect(await held()).toEqual([[mine, '1.500000001']])
    expect(await rowOf()).toMatchObject({ symbol: 'FERN', decimals: 9, foundBy: 'user', choice: 'wanted' })
    await db.holdings.clear()
    await createSyncer(context, createEndpointHealth()).sync([mine])
    expect(await held()).toEqual([[mine, '1.500000001']])
  })

  test('a reading that began without the token is followed by another', async () => {
    await db.statuses.put({ ...firstStatus({ id: mine }, 0), state: 'syncing' })
    await add(NEW_TOKEN)
    expect(reads[0]).toEqual([mine])
    expect(reads).toHaveLength(2)
  })

  test('a removed token is forgotten where nobody holds it, and waits unlisted where somebody does', async () => {
    await add(NEW_TOKEN)
    await remove()
    const kept = await rowOf()
    expect(kept).toMatchObject({ symbol: 'FERN', foundBy: 'log' })
    expect(kept).not.toHaveProperty('choice')
    await add(NEW_TOKEN)
    await db.holdings.clear()
    await remove()
    expect(await rowOf()).toBeUndefined()
  })

  test('a token in the dress of a well-known coin is only added by somebody who was told so', async () => {
    expect(await look(EVIL_TOKENS.impersonatesUsdc)).toMatchObject({ looksLike: 'USDC' })
    await expect(add(EVIL_TOKENS.impersonatesUsdc)).rejects.toThrow(/looks like USDC and is not USDC/)
    expect(await db.assets.toArray()).toEqual([])
    await add(EVIL_TOKENS.impersonatesUsdc, true)
    expect(await db.assets.toArray()).toHaveLength(1)
  })

  test.each([
    ['an address without a contract', EVIL_TOKENS.noCode, /no token at this address on Ethereum/],
    ['a contract that reverts', EVIL_TOKENS.reverting, /not an ERC-20 token/],
    ['a contract that burns all gas', EVIL_TOKENS.gasBurner, /not an ERC-20 token/],
    ['a contract that answers one byte', EVIL_TOKENS.oneByte, /not an ERC-20 token/],
    ['the coin of the chain', `0x${'ee'.repeat(20)}`, /stands for the coin of Ethereum itself/],
    ['a listed token', MAINNET_TOKENS.usdc, /USDC is listed already/],
    ['a mistyped address', `${checksumAddress(ME).slice(0, -1)}9`, /checksum|typing error/],
    ['a private key', `0x${'ab'.repeat(32)}`, /This is a private key/],
  ])('%s is refused with the reason', async (_, contract, reason) => {
    await expect(look(contract)).rejects.toThrow(reason)
    await expect(add(contract, true)).rejects.toThrow(reason)
    expect(await db.assets.toArray()).toEqual([])
  })

  test('a token that was added already is said to be', async () => {
    await add(NEW_TOKEN)
    await expect(look(NEW_TOKEN)).rejects.toThrow('You have added FERN already.')
  })

  test('a dead network stores nothing', async () => {
    await storeSettings(db, { endpoints: { [chain]: ['http://127.0.0.1:1'] } })
    await expect(add(NEW_TOKEN)).rejects.toThrow()
    expect(await db.assets.toArray()).toEqual([])
  })
})
