/** The journal's states against a real node: what happens once, whatever dies when. Transactions are counted on the chain. */
import 'fake-indexeddb/auto'
import { execFileSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toUnits, type WalletTxId } from '@/lib/core/wallet-tx'
import { SETTLED, type WalletTxRow } from '@/lib/db/rows'
import { WALLET_CHECKPOINTS } from '@/lib/engine/checkpoint'
import { storeDesk } from '@/lib/settings/settings.store'
import {
  ACCOUNT,
  confirmOf,
  draftOf,
  ETHER,
  ME,
  openWalletJournal,
  paymentOf,
  signed,
  signer,
  untilMined,
  type WalletJournal,
  YOU,
} from '@/tests/fixtures/open-wallet-journal'
import { type Anvil, anvilBinary, startAnvil } from '@/tests/sandbox/chains/anvil'
import { confirmWalletTx } from './claim-wallet-tx.store'
import { DAY, HOUR } from './look-times'
import { lapseWalletDrafts, recoverWalletTxs } from './recover-wallet-txs.store'
import { takeOutcome } from './take-outcome.store'
import { lookAtDue } from './wallet-watcher.store'

function isInstalled(): boolean {
  try {
    execFileSync(anvilBinary(), ['--version'])
    return true
  } catch {
    process.stderr.write('anvil is not installed: the journal of wallets is not tested against a real node\n')
    return false
  }
}

const METAMASK = { kind: 'metamask', wallet: 'stable' } as const

describe.skipIf(!isInstalled())('a real node', () => {
  let anvil: Anvil
  let journal: WalletJournal
  let snapshot: unknown
  let draft: WalletTxRow

  beforeAll(async () => {
    anvil = await startAnvil({ chainId: 1 })
  }, 30_000)
  afterAll(() => anvil.stop())
  beforeEach(async () => {
    snapshot = await anvil.rpc('evm_snapshot')
    journal = await openWalletJournal(anvil)
    draft = draftOf(paymentOf(0), journal.clock.now)
    await journal.db.walletTxs.put(draft)
  })
  afterEach(async () => {
    globalThis.holdfastCheckpoint = undefined
    // What waits would be mined into the next test.
    await anvil.rpc('anvil_dropAllTransactions')
    await anvil.rpc('evm_setAutomine', true)
    await anvil.rpc('evm_revert', snapshot)
    await journal.db.delete()
  })

  const sentCount = async () => Number(await anvil.rpc('eth_getTransactionCount', ME, 'latest'))
  const received = async () =>
    BigInt(String(await anvil.rpc('eth_getBalance', YOU, 'latest'))) - 10_000n * ETHER
  const states = async (id?: string) => (await journal.row(id)).events.map(({ state }) => state)
  const confirm = (row = draft) => confirmWalletTx(journal.context, confirmOf(row))
  const tell = async (outcome: Parameters<typeof takeOutcome>[1]['outcome'], id = draft.id) =>
    takeOutcome(journal.context, { id, outcome })
  const sign = async (row = draft) => ({ kind: 'signed' as const, raw: await signed(row.tx) })
  const later = async (ms: number, context = journal.context) => {
    journal.clock.now += ms
    await lookAtDue(context)
  }
  const mine = () => anvil.rpc('evm_mine')
  /** What a wallet does that sends by itself. */
  const sendAsWallet = async (tx = draft.tx) => {
    const hash = String(await anvil.rpc('eth_sendRawTransaction', await signed(tx)))
    await untilMined(anvil, hash)
    return hash
  }
  const asMetaMask = async (tx = draft.tx) => {
    draft = draftOf(tx, journal.clock.now, { signer: METAMASK })
    await journal.db.walletTxs.put(draft)
  }

  describe('a device', () => {
    test('its bytes are stored before they leave, sent once, and followed to their entry', async () => {
      const seen: string[] = []
      globalThis.holdfastCheckpoint = async (name) => {
        if (name === 'wallet.told') seen.push((await journal.row()).state, String(journal.arrived.length))
      }
      expect(await confirm()).toEqual({ tx: draft.tx })
      const answer = await tell(await sign())
      expect(seen).toEqual(['signed', '0'])
      expect(answer.state).toBe('sent')
      await later(0)
      await later(5_000)
      const row = await journal.row()
      expect(await states()).toEqual(['draft', 'handed', 'signed', 'sent', 'mined'])
      expect(row.receipt).toMatchObject({ hash: answer.hash, ok: true, gasUsed: '21000' })
      expect(row.entered).toBe(true)
      expect(journal.entered).toEqual([answer.hash])
      expect(await received()).toBe(ETHER / 10n)
      await anvil.rpc('anvil_mine', '0x6')
      await later(60_000)
      expect((await journal.row()).dueAt).toBe(SETTLED)
      expect(journal.entered).toHaveLength(1)
    })

    test('told twice, and at the same time, it is one transaction', async () => {
      await confirm()
      const outcome = await sign()
      const [one, other] = await Promise.all([tell(outcome), tell(outcome)])
      expect(one.hash).toBe(other.hash)
      await tell(outcome)
      await later(5_000)
      expect((await journal.row()).state).toBe('mined')
      await tell(outcome)
      expect(await sentCount()).toBe(1)
      expect(await received()).toBe(ETHER / 10n)
    })

    test.each([
      ['another receiver', { to: ME }],
      ['another value', { value: toUnits(ETHER) }],
      ['another number', { nonce: 1 }],
      ['more gas', { gasLimit: toUnits(30_000n) }],
      ['calldata', { data: '0x01', gasLimit: toUnits(21_000n) }],
      ['another chain', { chain: 'eip155:10' as never }],
    ])('bytes with %s are refused and never sent', async (_, change) => {
      await confirm()
      const raw = await signed({ ...draft.tx, ...change })
      expect(await tell({ kind: 'signed', raw })).toMatchObject({
        state: 'refused',
        error: { code: 'refused' },
      })
      await later(HOUR)
      expect(journal.arrived).toEqual([])
      expect(await sentCount()).toBe(0)
    })

    test('bytes that another key signed are refused', async () => {
      await confirm()
      await journal.db.walletTxs.put({
        ...(await journal.row()),
        tx: { ...draft.tx, from: YOU },
        hash: draft.hash,
      })
      expect((await tell(await sign())).state).toBe('refused')
      expect(journal.arrived).toEqual([])
    })

    test('bytes with something behind them are refused', async () => {
      await confirm()
      expect((await tell({ kind: 'signed', raw: `${await signed(draft.tx)}00` })).state).toBe('refused')
      expect(journal.arrived).toEqual([])
    })

    test('while the network is down its bytes wait, and the same bytes are sent again', async () => {
      journal.faults.methods = ['eth_sendRawTransaction']
      await confirm()
      expect(await tell(await sign())).toMatchObject({ state: 'signed', error: { code: 'unreachable' } })
      await later(10_000)
      expect((await journal.row()).state).toBe('signed')
      journal.faults.methods = []
      await later(60_000)
      await later(60_000)
      expect((await journal.row()).state).toBe('mined')
      expect(await sentCount()).toBe(1)
    })

    test('when the answer to the sending is lost, sending again doubles nothing', async () => {
      journal.faults = Object.assign(journal.faults, { methods: ['eth_sendRawTransaction'], when: 'after' })
      await confirm()
      expect((await tell(await sign())).state).toBe('signed')
      journal.faults.methods = []
      await later(60_000)
      await later(60_000)
      expect((await journal.row()).state).toBe('mined')
      expect(journal.arrived.length).toBeGreaterThan(1)
      expect(await sentCount()).toBe(1)
      expect(await received()).toBe(ETHER / 10n)
    })

    test('an account without money is told so, and the bytes wait', async () => {
      await anvil.rpc('anvil_setBalance', ME, '0x1')
      await confirm()
      const answer = await tell(await sign())
      expect(answer).toMatchObject({ state: 'signed', error: { code: 'refused' } })
      expect(answer.error?.sentence.template).toContain('cannot pay')
    })
  })

  describe('a wallet that sends by itself', () => {
    beforeEach(() => asMetaMask())

    test('its hash is looked up, held against what was confirmed, and followed', async () => {
      await confirm()
      const hash = await sendAsWallet()
      expect(await tell({ kind: 'sent', hash })).toMatchObject({ state: 'sent', hash })
      await later(0)
      expect(await journal.row()).toMatchObject({ state: 'mined', txHash: hash, entered: true })
      expect((await journal.row()).error).toBeUndefined()
    })

    test('something else than what was confirmed is said, for good', async () => {
      await confirm()
      const hash = await sendAsWallet({ ...draft.tx, value: toUnits(3n * ETHER) })
      await tell({ kind: 'sent', hash })
      await later(0)
      const row = await journal.row()
      expect(row.state).toBe('mined')
      expect(row.error?.sentence.template).toContain('something else')
      expect(row.events.some(({ note }) => note?.template.includes('something else'))).toBe(true)
    })

    test('a number of its own choice is noted', async () => {
      await sendAsWallet(paymentOf(0, { value: '1' as never }))
      await confirm()
      await tell({ kind: 'sent', hash: await sendAsWallet({ ...draft.tx, nonce: 1 }) })
      await later(0)
      expect(await journal.row()).toMatchObject({ state: 'mined', usedNonce: 1 })
    })

    test('a refusal is one, and a hash that comes afterwards changes nothing', async () => {
      await confirm()
      const failure = { code: 'refused', sentence: { template: 'You said no in MetaMask.' } } as const
      expect((await tell({ kind: 'refused', failure })).state).toBe('refused')
      expect((await tell({ kind: 'refused', failure })).state).toBe('refused')
      await later(DAY)
      expect(await sentCount()).toBe(0)
    })

    test('sped up in the wallet it is the same transaction under another hash', async () => {
      await anvil.rpc('evm_setAutomine', false)
      await confirm()
      await tell({ kind: 'sent', hash: await sendAsWallet() })
      const fast = {
        type: 'eip1559',
        maxFeePerGas: toUnits(90n * 10n ** 9n),
        maxPriorityFeePerGas: toUnits(9n * 10n ** 9n),
      } as const
      const hash = await sendAsWallet({ ...draft.tx, fee: fast })
      await mine()
      await later(5_000)
      expect(await journal.row()).toMatchObject({ state: 'mined', txHash: hash })
      expect(await received()).toBe(ETHER / 10n)
    })

    test('cancelled in the wallet it was replaced', async () => {
      await anvil.rpc('evm_setAutomine', false)
      await confirm()
      await tell({ kind: 'sent', hash: await sendAsWallet() })
      await later(0)
      const fast = {
        type: 'eip1559',
        maxFeePerGas: toUnits(90n * 10n ** 9n),
        maxPriorityFeePerGas: toUnits(9n * 10n ** 9n),
      } as const
      await sendAsWallet({ ...draft.tx, to: ME, value: toUnits(0n), fee: fast })
      await mine()
      await later(5_000)
      expect((await journal.row()).state).toBe('replaced')
      expect(await received()).toBe(0n)
    })

    test('another one with the number that was expected says nothing of one that no node has shown yet', async () => {
      await confirm()
      await sendAsWallet(paymentOf(0, { value: '1' as never }))
      // The wallet's relay holds it back: its hash is told, and no node knows it.
      const hash = `0x${'ab'.repeat(32)}`
      await tell({ kind: 'sent', hash })
      await later(0)
      expect((await journal.row()).state).toBe('sent')
      await later(2 * HOUR)
      expect((await journal.row()).state).toBe('sent')
    })
  })

  describe('an answer that was lost', () => {
    beforeEach(() => asMetaMask())

    test('the page closes while the wallet is asked: what it sent is found by sender and number', async () => {
      await confirm()
      await recoverWalletTxs(journal.db, journal.clock.now)
      expect((await journal.row()).state).toBe('unclear')
      await later(0, journal.restart())
      expect((await journal.row()).state).toBe('unclear')
      const hash = await sendAsWallet()
      await anvil.rpc('anvil_mine', '0x20')
      await later(60_000, journal.restart())
      expect(await journal.row()).toMatchObject({ state: 'mined', txHash: hash, entered: true })
      expect(await received()).toBe(ETHER / 10n)
    })

    test('it is found under a later number, too', async () => {
      await confirm()
      await tell({ kind: 'unclear' })
      await sendAsWallet(paymentOf(0, { value: '1' as never }))
      const hash = await sendAsWallet({ ...draft.tx, nonce: 1 })
      await later(60_000)
      expect(await journal.row()).toMatchObject({ state: 'mined', txHash: hash, usedNonce: 1 })
    })

    test('it is found where nodes have no old states', async () => {
      await confirm()
      await tell({ kind: 'unclear' })
      const hash = await sendAsWallet()
      await anvil.rpc('anvil_mine', '0x3')
      journal.faults.isForgetful = true
      const node = await journal.context.nodeOf(journal.chain.id)
      expect(await node.findByNumber({ from: ME, nonce: 0, fromBlock: 0 })).toMatchObject({ tx: { hash } })
      expect((await node.findByNumber({ from: ME, nonce: 0, fromBlock: 400 })).kind).toBe('untold')
      await later(60_000)
      expect((await journal.row()).state).toBe('mined')
    })

    test('an equal payment of another row is not taken for it', async () => {
      await confirm()
      await tell({ kind: 'unclear' })
      const again = draftOf({ ...draft.tx }, journal.clock.now, {
        id: 'tx-2' as WalletTxId,
        signer: METAMASK,
        checks: [{ what: 'maybe-sent', level: 'danger', sentence: { template: 'x' } }],
      })
      await journal.db.walletTxs.put(again)
      await confirmWalletTx(journal.context, confirmOf(again, ['maybe-sent']))
      const hash = await sendAsWallet()
      await tell({ kind: 'sent', hash }, again.id)
      await later(60_000)
      expect((await journal.row('tx-2')).state).toBe('mined')
      expect((await journal.row()).state).toBe('unclear')
      await later(2 * HOUR)
      // Its window may still stand open in the wallet, and would send it under another number.
      expect((await journal.row()).state).toBe('unclear')
      await later(DAY)
      expect((await journal.row()).state).toBe('absent')
    })

    test('a hash that is told while the chain is searched is not overruled by what was found', async () => {
      await confirm()
      await tell({ kind: 'unclear' })
      await sendAsWallet(paymentOf(0, { value: '1' as never }))
      await anvil.rpc('evm_setAutomine', false)
      journal.clock.now += 2 * HOUR
      const node = await journal.context.nodeOf(journal.chain.id)
      const context = {
        ...journal.context,
        nodeOf: async () => ({
          ...node,
          findByNumber: async (question: Parameters<typeof node.findByNumber>[0]) => {
            const answer = await node.findByNumber(question)
            if (question.nonce === 0)
              await tell({ kind: 'sent', hash: await sendAsWallet({ ...draft.tx, nonce: 1 }) })
            return answer
          },
        }),
      }
      await lookAtDue(context)
      expect((await journal.row()).state).toBe('sent')
      await mine()
      await later(60_000)
      expect(await journal.row()).toMatchObject({ state: 'mined', usedNonce: 1 })
    })

    test('never sent, it is absent after a day; a late window of the wallet still counts', async () => {
      await confirm()
      await tell({ kind: 'unclear' })
      await later(DAY + HOUR)
      expect((await journal.row()).state).toBe('absent')
      const hash = await sendAsWallet()
      await tell({ kind: 'sent', hash })
      await later(0)
      expect(await journal.row()).toMatchObject({ state: 'mined', txHash: hash })
    })

    test('nobody answers the page for minutes: it becomes unclear, and the hash that comes then counts', async () => {
      await confirm()
      await later(4 * 60_000)
      expect((await journal.row()).state).toBe('unclear')
      const hash = await sendAsWallet()
      expect((await tell({ kind: 'sent', hash })).state).toBe('sent')
    })
  })

  describe('a confirm', () => {
    const nothing = async (done: Promise<unknown>, state = 'draft') => {
      await expect(done).rejects.toMatchObject({ code: 'refused' })
      expect((await journal.row()).state).toBe(state)
    }

    test('is good once, also for two at the same time', async () => {
      const ends = await Promise.allSettled([confirm(), confirm()])
      expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      await expect(confirm()).rejects.toMatchObject({ code: 'refused' })
    })

    test('with another hash or word is refused', async () => {
      await nothing(confirmWalletTx(journal.context, { ...confirmOf(draft), hash: 'f'.repeat(64) }))
      await nothing(confirmWalletTx(journal.context, { ...confirmOf(draft), word: 'another' }))
    })

    test('of a row that was changed in the database is refused', async () => {
      await journal.db.walletTxs.put({ ...draft, tx: { ...draft.tx, to: ME } })
      await nothing(confirm())
    })

    test('without a tick at each danger is refused, and can be repeated', async () => {
      const checks = [{ what: 'look-alike', level: 'danger', sentence: { template: 'x' } } as const]
      await journal.db.walletTxs.put({ ...draft, checks })
      await nothing(confirm())
      await confirmWalletTx(journal.context, confirmOf(draft, ['look-alike']))
      expect((await journal.row()).state).toBe('handed')
    })

    test('of a review from before the same was confirmed in another page and lost is refused', async () => {
      const other = draftOf(paymentOf(0), journal.clock.now, { id: 'tx-2' as WalletTxId, state: 'unclear' })
      await journal.db.walletTxs.put(other)
      await nothing(confirm(), 'lapsed')
      const check = { what: 'maybe-sent', level: 'danger', sentence: { template: 'x' } } as const
      await journal.db.walletTxs.put({ ...draft, checks: [check] })
      await confirmWalletTx(journal.context, confirmOf(draft, ['maybe-sent']))
      expect((await journal.row()).state).toBe('handed')
    })

    test.each([
      ['too late', 60_000],
      ['with a clock that was set back', -1],
    ])('%s is refused', async (_, ms) => {
      journal.clock.now += ms
      await nothing(confirm(), 'lapsed')
    })

    test('after a restart or a lock is refused', async () => {
      await nothing(confirmWalletTx(journal.restart(), confirmOf(draft)), 'lapsed')
      await journal.db.walletTxs.put(draft)
      await lapseWalletDrafts(journal.db, journal.clock.now)
      await nothing(confirm(), 'lapsed')
    })

    test('of a review from before the account’s address was edited is refused', async () => {
      const row = await journal.db.accounts.get(ACCOUNT)
      if (row?.source.kind !== 'evm') throw new Error('no account')
      await journal.db.accounts.put({ ...row, source: { ...row.source, address: YOU } })
      await nothing(confirm(), 'lapsed')
      expect((await journal.row()).error?.sentence.template).toMatch(/^The address of this account/)
    })

    test('while everything is stopped is refused', async () => {
      await storeDesk(journal.db, { stopped: true })
      await nothing(confirm(), 'lapsed')
    })

    test('waits until the one before is sent, and does not take its number', async () => {
      const other = draftOf(paymentOf(0), journal.clock.now, { id: 'tx-2' as WalletTxId })
      await journal.db.walletTxs.put(other)
      await confirm(other)
      await nothing(confirm(), 'lapsed')
      await tell(await sign(other), other.id)
      await journal.db.walletTxs.put(draft)
      await nothing(confirm(), 'lapsed')
      const next = draftOf(paymentOf(1), journal.clock.now)
      await journal.db.walletTxs.put(next)
      expect(await confirm(next)).toEqual({ tx: next.tx })
    })
  })

  describe('the engine dies', () => {
    class Death extends Error {}

    test.each(WALLET_CHECKPOINTS)('at %s: nothing is doubled, nothing is lost', async (point) => {
      let isDead = false
      globalThis.holdfastCheckpoint = (name) => {
        if (name !== point || isDead) return undefined
        isDead = true
        throw new Death()
      }
      const raw = await signed(draft.tx)
      const act = async () => {
        await confirm()
        await tell({ kind: 'signed', raw })
        await later(5_000)
      }
      await act().catch((error: unknown) => expect(error).toBeInstanceOf(Death))
      expect(isDead).toBe(true)
      await recoverWalletTxs(journal.db, journal.clock.now)
      const reborn = journal.restart()
      const before = (await journal.row()).state
      // The page lives on and tells what it has.
      if (before === 'unclear') await takeOutcome(reborn, { id: draft.id, outcome: { kind: 'signed', raw } })
      await later(60_000, reborn)
      await later(60_000, reborn)
      const isMined = before !== 'lapsed' && before !== 'draft'
      expect(await sentCount()).toBe(isMined ? 1 : 0)
      expect((await journal.row()).state).toBe(isMined ? 'mined' : 'lapsed')
      if (isMined) expect(new Set(journal.entered).size).toBe(1)
    })
  })

  test('a block that the chain takes back is noticed, and its entry taken away until it is mined again', async () => {
    const before = await anvil.rpc('evm_snapshot')
    await confirm()
    const { hash } = await tell(await sign())
    await later(5_000)
    expect((await journal.row()).state).toBe('mined')
    await anvil.rpc('evm_revert', before)
    await later(20_000)
    expect(await journal.row()).toMatchObject({ state: 'sent' })
    expect((await journal.row()).entered).toBeUndefined()
    expect(journal.left).toEqual([hash])
    await later(20_000)
    await later(20_000)
    expect(await journal.row()).toMatchObject({ state: 'mined', entered: true })
    expect(journal.entered).toEqual([hash, hash])
    expect(await sentCount()).toBe(1)
  })

  test('what is reverted in its block is failed, with what its gas has cost', async () => {
    const tx = paymentOf(0, {
      to: '0x00000000000000000000000000000000000000f1',
      data: '0x01',
      gasLimit: toUnits(60_000n),
      value: toUnits(0n),
    })
    await anvil.rpc('anvil_setCode', tx.to, '0x60006000fd')
    draft = draftOf(tx, journal.clock.now)
    await journal.db.walletTxs.put(draft)
    await confirm()
    await tell(await sign())
    await later(5_000)
    const row = await journal.row()
    expect(row).toMatchObject({ state: 'failed', receipt: { ok: false }, entered: true })
    expect(BigInt(row.receipt?.gasCost ?? '0')).toBeGreaterThan(0n)
  })

  test('the key of the fixture is the one that signs', () => expect(signer.address.toLowerCase()).toBe(ME))
})
