/** Notes about real calls on a real node: what is said before is what comes, and what became of it is found again. */
import 'fake-indexeddb/auto'
import { execFileSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { IntentId, NoteLine, NoteValue } from '@/lib/core/note'
import { fill } from '@/lib/core/sentence'
import { SETTLED } from '@/lib/db/rows'
import { chainNodes } from '@/lib/wallets/send/chain-rpc.store'
import { ETHEREUM, type Noting, openNoting } from '@/tests/fixtures/open-noting'
import { anvilBinary } from '@/tests/sandbox/chains/anvil'
import { type Defi, startDefi } from '@/tests/sandbox/chains/defi/start-defi'
import { swapTrial } from '@/tests/sandbox/chains/defi/swap-trial'
import { MAINNET_TOKENS } from '@/tests/sandbox/chains/well-known'
import { type Following, followIntents, nextIntentAt, storeOutcome } from '../after/follow-intents.store'
import { keepIntent } from '../after/keep-intent.store'
import type { NoteJob } from '../jobs'
import type { WatchedMethod } from '../page-request'
import { noteRequest } from './note-request.store'

function isInstalled(): boolean {
  try {
    execFileSync(anvilBinary(), ['--version'])
    return true
  } catch {
    process.stderr.write('anvil is not installed: notes are not tested against a real node\n')
    return false
  }
}

const ID = 'a'.repeat(22) as IntentId
const job = (method: WatchedMethod, params: unknown, pass: NoteJob['pass'], at: number): NoteJob => ({
  id: ID,
  at,
  origin: 'https://app.example',
  language: 'en',
  locale: 'en',
  pass,
  request: { request: 'r1', method, params: JSON.stringify(params), chainId: '0x1' },
})

const written = (value: NoteValue): string => {
  if (typeof value === 'string') return value
  if ('quantity' in value) return `${value.quantity} ${value.symbol}`
  return JSON.stringify(value)
}
const inWords = ({ sentence, values = {} }: Pick<NoteLine, 'sentence' | 'values'>) =>
  fill(
    sentence.template,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value)])),
  )

describe.skipIf(!isInstalled())('a note on a real node', () => {
  let defi: Defi
  let snapshot: unknown
  let me: string
  let noting: Noting
  beforeAll(async () => {
    defi = await startDefi()
  }, 60_000)
  afterAll(() => defi.anvil.stop())
  beforeEach(async () => {
    snapshot = await defi.anvil.rpc('evm_snapshot')
    me = await defi.fund({ native: 10n ** 20n, tokens: { usdc: 9_000_000_000n } })
    noting = await openNoting(defi.anvil.url, me)
  })
  afterEach(async () => {
    await noting.context.db.delete()
    await defi.anvil.rpc('evm_revert', snapshot)
  })

  const swapCall = async () => {
    const trial = swapTrial(defi, { sell: 'eth', buy: 'usdc', units: 10n ** 18n, owner: me })
    const offer = await trial.over(({ kind }) => kind === 'v3')
    if (offer.way.kind !== 'transaction') throw new Error('no transaction')
    const { to, data, value } = offer.way.call
    const tx = { from: me, to, data, value: `0x${BigInt(value).toString(16)}` }
    return { tx, least: offer.minimum, expects: offer.buys }
  }
  const note = async (method: WatchedMethod, params: unknown, pass: NoteJob['pass'] = 'whole') => {
    const asked = job(method, params, pass, noting.clock.now)
    const noted = await noteRequest(noting.context, asked)
    await keepIntent(noting.context, asked, noted)
    return noted
  }

  test('says at once what the bytes say, and then what the node works out', async () => {
    const { tx } = await swapCall()
    noting.line.isDead = true
    const { note: read } = await note('eth_sendTransaction', [tx], 'read')
    expect(read.state).toBe('read')
    expect(inWords(read.headline)).toMatch(/^Swap 1 ETH for at least [\d.]+ USDC$/)
    expect(read.lines.map(inWords).join('\n')).not.toMatch(/simulation/)

    noting.line.isDead = false
    noting.clock.now += 60_000
    const { note: whole, swap } = await note('eth_sendTransaction', [tx])
    expect(whole.headline).toEqual(read.headline)
    const lines = whole.lines.map(inWords)
    expect(lines).toContain('By the simulation 1 ETH leaves your wallet.')
    expect(lines.join('\n')).toMatch(/By the simulation [\d.]+ USDC arrives in your wallet/)
    expect(swap).toMatchObject({ pays: { quantity: '1' }, simulated: { symbol: 'USDC' } })
  })

  test('what was sent is met with its receipt, to the last unit', async () => {
    const { tx } = await swapCall()
    const { swap } = await note('eth_sendTransaction', [tx])
    const before = await defi.balance(MAINNET_TOKENS.usdc, me)
    const hash = await defi.send({ from: me, to: tx.to, data: tx.data, value: BigInt(tx.value) })
    const received = (await defi.balance(MAINNET_TOKENS.usdc, me)) - before
    const { db } = noting.context
    const following: Following = {
      db,
      now: noting.context.now,
      chainOf: async (chain) => (await chainNodes(chain, noting.context)).options,
    }
    await storeOutcome(following, { id: ID, outcome: 'sent', hash })
    expect(await nextIntentAt(db)).toBe(noting.clock.now)
    await followIntents(following)
    const row = await db.intents.get(ID)
    expect(row).toMatchObject({
      outcome: 'sent',
      mid: { pays: '3000', receives: '1' },
      result: { receipt: { ok: true }, paid: '1', receivedAsset: `${ETHEREUM}/erc20:${MAINNET_TOKENS.usdc}` },
    })
    expect(BigInt(Number(row?.result?.received) * 1e6)).toBe(received)
    expect(row?.result?.received).toBe(swap?.simulated?.quantity)
    expect(row?.dueAt).toBeGreaterThan(noting.clock.now)

    noting.clock.now += 3_600_000
    await followIntents(following)
    expect((await db.intents.get(ID))?.dueAt).toBe(SETTLED)
  })

  test('a hash of another transaction says nothing of this one, and lapses', async () => {
    const { tx } = await swapCall()
    await note('eth_sendTransaction', [tx])
    const hash = await defi.send({ from: me, to: me, data: '0x', value: 1n })
    const { db, now } = noting.context
    const following: Following = {
      db,
      now,
      chainOf: async (chain) => (await chainNodes(chain, noting.context)).options,
    }
    await storeOutcome(following, { id: ID, outcome: 'sent', hash })
    await followIntents(following)
    expect((await db.intents.get(ID))?.result).toBeUndefined()
    noting.clock.now += 25 * 3_600_000
    await followIntents(following)
    expect((await db.intents.get(ID))?.dueAt).toBe(SETTLED)
  })

  test('a transaction that the wallet has sped up is found by its number', async () => {
    const { tx } = await swapCall()
    await note('eth_sendTransaction', [tx])
    const { db, now } = noting.context
    const chainOf: Following['chainOf'] = async (chain) => (await chainNodes(chain, noting.context)).options
    const following: Following = { db, now, chainOf }
    const count = await defi.anvil.rpc('eth_getTransactionCount', me, 'latest')
    const sent = (gwei: bigint) => {
      const fee = `0x${(gwei * 10n ** 9n).toString(16)}`
      const fees = { maxFeePerGas: fee, maxPriorityFeePerGas: fee, gas: '0x7a120', nonce: count }
      return defi.anvil.rpc('eth_sendTransaction', { ...tx, ...fees })
    }
    await defi.anvil.rpc('anvil_impersonateAccount', me)
    await defi.anvil.rpc('evm_setAutomine', false)
    try {
      await storeOutcome(following, { id: ID, outcome: 'sent', hash: String(await sent(20n)) })
      await followIntents(following)
      expect((await db.intents.get(ID))?.waiting).toMatchObject({ nonce: Number(count) })
      const faster = await sent(60n)
      await defi.anvil.rpc('evm_mine')
      noting.clock.now += 60_000
      await followIntents(following)
      expect((await db.intents.get(ID))?.result).toMatchObject({
        receipt: { hash: faster, ok: true },
        paid: '1',
      })
    } finally {
      await defi.anvil.rpc('evm_setAutomine', true)
    }
  })

  test('several calls are simulated together', async () => {
    const trial = swapTrial(defi, { sell: 'usdc', buy: 'eth', units: 3_000_000_000n, owner: me })
    const offer = await trial.over(({ kind }) => kind === 'v2')
    if (offer.way.kind !== 'transaction' || !offer.allowance) throw new Error('no allowance')
    const { to, data } = offer.way.call
    const spender = offer.allowance.spender.slice(2).padStart(64, '0')
    const approve = `0x095ea7b3${spender}${3_000_000_000n.toString(16).padStart(64, '0')}`
    const calls = [
      { to: MAINNET_TOKENS.usdc, data: approve },
      { to, data },
    ]
    const { note: whole, swap } = await note('wallet_sendCalls', [{ from: me, chainId: '0x1', calls }])
    expect(inWords(whole.headline)).toMatch(/^Swap 3000 USDC for at least [\d.]+ ETH$/)
    expect(whole.lines.map(inWords)).toContain('By the simulation 3000 USDC leaves your wallet.')
    expect(swap).toMatchObject({ pays: { quantity: '3000' }, simulated: { symbol: 'ETH' } })
  })

  test('what nobody can read is told by the simulation alone', async () => {
    const { tx } = await swapCall()
    // A contract that nobody knows, and that keeps what it is sent.
    const proxy = `0x${'5a'.repeat(20)}`
    await defi.anvil.rpc('anvil_setCode', proxy, '0x00')
    const { note: whole, swap } = await note('eth_sendTransaction', [
      { ...tx, to: proxy, data: '0x12345678' },
    ])
    expect(inWords(whole.headline)).toMatch(/^A call of 0x5[aA]5[aA]5[aA]5[aA]….* that Holdfast cannot read$/)
    expect(whole.lines.map(inWords)).toContain('By the simulation 1 ETH leaves your wallet.')
    expect(swap).toBeUndefined()
  })

  test('with no node that answers it is told what could not be done', async () => {
    const { tx } = await swapCall()
    noting.line.isDead = true
    const { note: whole } = await note('eth_sendTransaction', [tx])
    expect(inWords(whole.headline)).toMatch(/^Swap 1 ETH for at least/)
    expect(whole.notRun.length).toBeGreaterThan(0)
  }, 30_000)

  test('the journal forgets what is old', async () => {
    const { tx } = await swapCall()
    await note('eth_sendTransaction', [tx])
    noting.clock.now += 401 * 24 * 3_600_000
    const asked = {
      ...job('personal_sign', ['hi', me], 'read', noting.clock.now),
      id: 'b'.repeat(22) as IntentId,
    }
    await keepIntent(noting.context, asked, await noteRequest(noting.context, asked))
    expect((await noting.context.db.intents.toArray()).map(({ id }) => id)).toEqual([asked.id])
  })
})
