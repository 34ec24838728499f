/**
 * One transaction for each confirm, whatever happens to the page, the worker, the engine or the nodes. Transactions are counted on
 * the chain, by a real node that takes them before the line breaks; the entries are counted in the history.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WalletTxState } from '@/lib/core/wallet-tx'
import { WALLET_CHECKPOINTS } from '@/lib/engine/checkpoint'
import type { WalletReview } from '@/lib/wallets/review'
import { call } from '@/tests/harness/drive.mts'
import { eventually, PIN } from './support/as-a-person'
import {
  breakNodes,
  confirm,
  connectWallet,
  ethereum,
  type Kind,
  onChain,
  review,
  sendAsWallet,
  sign,
  tell,
  txBecomes,
  txRow,
} from './support/at-the-wallet'
import { createVault } from './support/connect-everything'
import { holdEngine, killBoth, restartKilled } from './support/hold-engine'
import { entriesOf } from './support/in-the-past'
import { openWorld, showPages, type World } from './support/open-world'
import { evaluateIn, killEngine, killWorker } from './support/reach-engine'

let world: World
let accounts: Record<Kind, string>
beforeAll(async () => {
  world = await openWorld({ chains: [1], evil: false })
  await createVault(world.desk)
  accounts = {
    device: await connectWallet(world, 'device'),
    metamask: await connectWallet(world, 'metamask'),
  }
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'wallet-safety')))
afterEach(() => world.sandbox.faults.clear())

/** What was mined and paid while this was done. */
async function counted(kind: Kind, work: () => Promise<unknown>) {
  const before = await onChain(world, kind)
  await work()
  const after = await onChain(world, kind)
  return { sent: after.sent - before.sent, paid: after.received - before.received }
}
const ONCE = { sent: 1, paid: 10 }
const NEVER = { sent: 0, paid: 0 }

const reviewed = (kind: Kind = 'device', change = {}): Promise<WalletReview> =>
  review(world, accounts[kind], change)
const isMined = ({ state, entered }: { state: WalletTxState; entered?: boolean }) =>
  state === 'mined' && entered === true
/** The ledger tells it once it has computed with it. */
const isEnteredOnce = (hash: string | undefined): Promise<void> =>
  eventually('one entry', async () => {
    const { rows } = await entriesOf(world.desk, {})
    expect(rows.filter(({ txHash }) => txHash === hash)).toHaveLength(1)
  })

describe('one confirm is one transaction', () => {
  test('a double click and a second tab: one of them is handed what is to be signed', async () => {
    const made = await reviewed()
    const second = await world.extension.open('options.html#/requests')
    const done = await counted('device', async () => {
      const ends = await Promise.allSettled([
        confirm(world.desk, made),
        confirm(world.desk, made),
        confirm(second, made),
      ])
      const handed = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value.tx] : []))
      expect(handed).toEqual([made.tx])
      const outcome = await sign(made.tx)
      const told = await Promise.all([
        tell(world.desk, made, outcome),
        tell(second, made, outcome),
        tell(world.desk, made, outcome),
      ])
      expect(new Set(told.map(({ hash }) => hash)).size).toBe(1)
      const row = await txBecomes(world, made.id, isMined)
      await tell(second, made, outcome)
      await isEnteredOnce(row.txHash)
    })
    await second.close()
    expect(done).toEqual(ONCE)
  })

  test('not with another hash, not after a lock, not while everything is stopped', async () => {
    const done = await counted('device', async () => {
      const made = await reviewed()
      await expect(confirm(world.desk, { ...made, hash: 'f'.repeat(64) })).rejects.toThrow('reviewed')
      await call(world.desk, 'vault.lockScreen')
      await expect(confirm(world.desk, made)).rejects.toThrow('locked')
      await call(world.desk, 'vault.unlock', { slot: 'pin', pin: PIN })
      await expect(confirm(world.desk, made)).rejects.toThrow()
      const another = await reviewed()
      await call(world.desk, 'trading.stop', { stopped: true })
      await expect(confirm(world.desk, another)).rejects.toThrow('stopped')
      await call(world.desk, 'trading.stop', { stopped: false })
    })
    expect(done).toEqual(NEVER)
  })

  test('bytes of another transaction are never sent', async () => {
    const done = await counted('device', async () => {
      const made = await reviewed()
      const { tx } = await confirm(world.desk, made)
      const told = await tell(world.desk, made, await sign({ ...tx, value: '200000000000000000' as never }))
      expect(told.state).toBe('refused')
      await call(world.desk, 'wallets.refresh')
    })
    expect(done).toEqual(NEVER)
  })

  test('a no is a no', async () => {
    const done = await counted('metamask', async () => {
      const made = await reviewed('metamask')
      await confirm(world.desk, made)
      const failure = { code: 'refused', sentence: { template: 'You said no in MetaMask.' } } as const
      expect((await tell(world.desk, made, { kind: 'refused', failure })).state).toBe('refused')
    })
    expect(done).toEqual(NEVER)
  })
})

describe('death at each named point', () => {
  const points = WALLET_CHECKPOINTS.filter((point) => point !== 'wallet.claiming')
  const KINDS = {
    worker: () => killWorker(world.extension),
    engine: () => killEngine(world.extension),
    both: () => killBoth(world),
  } as const
  const deaths = points.flatMap((point): [keyof typeof KINDS, (typeof points)[number]][] => [
    ['engine', point],
    ...(point === 'wallet.told' || point === 'wallet.handed'
      ? [['worker', point] as ['worker', typeof point], ['both', point] as ['both', typeof point]]
      : []),
  ])

  test.each(deaths)('%s killed at %s', async (kind, point) => {
    const made = await reviewed()
    const outcome = await sign(made.tx)
    const done = await counted('device', async () => {
      const held = await holdEngine(world, { stopAt: point })
      const act = async () => {
        await confirm(world.desk, made)
        await tell(world.desk, made, outcome)
        await call(world.desk, 'wallets.refresh')
      }
      const acting = act().catch(() => undefined)
      await held.reached(point)
      await KINDS[kind]()
      if (kind === 'worker') await evaluateIn(held.session, 'void globalThis.goOn?.()')
      await held.session.detach().catch(() => undefined)
      await acting
      // The page lives on. It has the device's bytes, and tells them again.
      await tell(world.desk, made, outcome).catch(() => undefined)
      const row = await txBecomes(world, made.id, isMined)
      await isEnteredOnce(row.txHash)
    })
    expect(done).toEqual(ONCE)
  })

  test('the browser killed while the device is asked: nothing was sent, and the next transaction goes', async () => {
    const done = await counted('device', async () => {
      const made = await reviewed()
      await confirm(world.desk, made)
      await restartKilled(world)
      await txBecomes(world, made.id, ({ state }) => state === 'unclear')
      const next = await reviewed()
      expect(next.checks.map(({ what }) => what)).toContain('maybe-sent')
      const { tx } = await confirm(world.desk, next)
      await tell(world.desk, next, await sign(tx))
      await txBecomes(world, next.id, isMined)
      // The page of before comes back with its bytes: their number is used.
      expect((await tell(world.desk, made, await sign(made.tx))).state).not.toBe('sent')
    })
    expect(done).toEqual(ONCE)
  })

  test('the browser killed with the bytes stored and not sent: they are sent by the next life', async () => {
    const made = await reviewed()
    const done = await counted('device', async () => {
      breakNodes(world)
      const { tx } = await confirm(world.desk, made)
      expect((await tell(world.desk, made, await sign(tx))).state).toBe('signed')
      await restartKilled(world)
      world.sandbox.faults.clear()
      const row = await txBecomes(world, made.id, isMined)
      await isEnteredOnce(row.txHash)
    })
    expect(done).toEqual(ONCE)
  })
})

describe('nodes that die at each step', () => {
  test('under review: it is said, and nothing is written', async () => {
    breakNodes(world)
    await expect(reviewed()).rejects.toThrow()
    world.sandbox.faults.clear()
    // Connections that were kept open die with their last answer: the next question may find one of them.
    await eventually('a review', reviewed, 60_000)
  })

  test('before it is sent: its bytes wait, and go once', async () => {
    const made = await reviewed()
    const done = await counted('device', async () => {
      breakNodes(world)
      const { tx } = await confirm(world.desk, made)
      const told = await tell(world.desk, made, await sign(tx))
      expect(told.state).toBe('signed')
      expect((await onChain(world, 'device')).sent).toBe(tx.nonce)
      world.sandbox.faults.clear()
      await txBecomes(world, made.id, isMined)
    })
    expect(done).toEqual(ONCE)
  })

  test.each(['status', 'close'] as const)('after it was taken, without an answer (%s)', async (kind) => {
    const made = await reviewed()
    const done = await counted('device', async () => {
      breakNodes(world, kind === 'close' ? { after: true, kind } : { after: true })
      const { tx } = await confirm(world.desk, made)
      await tell(world.desk, made, await sign(tx))
      expect((await txRow(world, made.id)).state).toBe('signed')
      world.sandbox.faults.clear()
      await txBecomes(world, made.id, isMined)
    })
    expect(done).toEqual(ONCE)
  })

  test('while its receipt is waited for', async () => {
    const made = await reviewed()
    const done = await counted('device', async () => {
      await ethereum(world).rpc('evm_setAutomine', false)
      const { tx } = await confirm(world.desk, made)
      expect((await tell(world.desk, made, await sign(tx))).state).toBe('sent')
      breakNodes(world)
      await ethereum(world).rpc('evm_setAutomine', true)
      await ethereum(world).rpc('evm_mine')
      await call(world.desk, 'wallets.refresh')
      expect((await txRow(world, made.id)).state).toBe('sent')
      world.sandbox.faults.clear()
      await txBecomes(world, made.id, isMined)
    })
    expect(done).toEqual(ONCE)
  })
})

describe('a wallet that sends by itself', () => {
  test('the page is closed while it is asked: what it sent is found, with its entry', async () => {
    const made = await reviewed('metamask')
    const done = await counted('metamask', async () => {
      const page = await world.extension.open('options.html#/requests')
      await confirm(page, made)
      await page.close()
      await killEngine(world.extension)
      const hash = await sendAsWallet(world, made.tx)
      const row = await txBecomes(world, made.id, isMined)
      expect(row.txHash).toBe(hash)
      expect(row.events.map(({ state }) => state)).toEqual(['draft', 'handed', 'unclear', 'mined'])
      await isEnteredOnce(hash)
    })
    expect(done).toEqual(ONCE)
  })

  test('it vanishes after it was asked and has sent nothing: the next review warns, and one is paid', async () => {
    const made = await reviewed('metamask')
    const done = await counted('metamask', async () => {
      await confirm(world.desk, made)
      expect((await tell(world.desk, made, { kind: 'unclear' })).state).toBe('unclear')
      const next = await reviewed('metamask')
      expect(next.checks.find(({ what }) => what === 'maybe-sent')?.level).toBe('danger')
      await confirm(world.desk, next)
      await tell(world.desk, next, { kind: 'sent', hash: await sendAsWallet(world, next.tx) })
      await txBecomes(world, next.id, isMined)
      expect((await txRow(world, made.id)).state).toBe('unclear')
    })
    expect(done).toEqual(ONCE)
  })

  test('what it sent instead of what was confirmed is said', async () => {
    const made = await reviewed('metamask', { amount: { by: 'amount', value: '0.2' } })
    await confirm(world.desk, made)
    const hash = await sendAsWallet(world, { ...made.tx, value: '100000000000000000' as never })
    await tell(world.desk, made, { kind: 'sent', hash })
    const row = await txBecomes(world, made.id, isMined)
    expect(row.error?.sentence.template).toContain('something else')
  })
})
