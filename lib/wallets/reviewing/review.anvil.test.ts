/** Reviews against a real node with Uniswap's contracts: what a review says is what then happens, and its entry says it, too. */
import 'fake-indexeddb/auto'
import { Interface } from 'ethers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { erc20, native } from '@/lib/assets/asset-id'
import { type Amount, amount, fromUnits } from '@/lib/core/amount'
import { say } from '@/lib/core/sentence'
import { type TxPurpose, toUnits, unitsOf, type WalletTxId } from '@/lib/core/wallet-tx'
import { createBooks } from '@/lib/history/books.store'
import { segmentCryptoKey } from '@/lib/history/segment-key'
import { readSegments } from '@/lib/history/segments.store'
import { segmentKey } from '@/tests/fixtures/history'
import {
  ACCOUNT,
  confirmOf,
  draftOf,
  ETHER,
  ME,
  openWalletJournal,
  paymentOf,
  signed,
  type WalletJournal,
  YOU,
} from '@/tests/fixtures/open-wallet-journal'
import { type Defi, startDefi } from '@/tests/sandbox/chains/defi/start-defi'
import { TAXED_TOKEN, UNISWAP } from '@/tests/sandbox/chains/defi/uniswap-contracts'
import { MAINNET_TOKENS } from '@/tests/sandbox/chains/well-known'
import type { BuiltCall } from '../build-call'
import { confirmWalletTx } from '../claim-wallet-tx.store'
import type { WalletDraft } from '../draft'
import { createReplaceBuilder } from '../replace/replace-builder.store'
import { takeOutcome } from '../take-outcome.store'
import { lookAtDue } from '../wallet-watcher.store'
import { takeEntryAway, writeEntry } from '../write-entry.store'
import type { ReviewContext } from './review-context'
import { reviewWalletTx } from './review-wallet-tx.store'
import { findSigningAccount } from './signing-account.store'

const abi = new Interface([
  'function transfer(address to, uint256 units)',
  'function approve(address spender, uint256 units)',
  'function swapExactETHForTokens(uint256, address[], address, uint256)',
  'function swapExactTokensForETH(uint256, uint256, address[], address, uint256)',
])
const { usdc, weth } = MAINNET_TOKENS
const CHAIN = 'eip155:1' as BuiltCall['call']['chain']
const ETH = native(CHAIN)
const USDC = erc20(CHAIN, usdc)
const FAR = 2n ** 40n

describe('a real node with Uniswap', () => {
  let defi: Defi
  let journal: WalletJournal
  let context: ReviewContext
  let snapshot: unknown
  let built: BuiltCall
  let key: CryptoKey

  beforeAll(async () => {
    defi = await startDefi()
    const rich = await defi.fund({ native: ETHER, tokens: { usdc: 5_000_000_000n, taxed: 100n * ETHER } })
    for (const token of [usdc, TAXED_TOKEN])
      await defi.send({
        from: rich,
        to: token,
        data: abi.encodeFunctionData('transfer', [ME, token === usdc ? 5_000_000_000n : 100n * ETHER]),
      })
    key = await segmentCryptoKey(segmentKey)
  }, 60_000)
  afterAll(() => defi.anvil.stop())
  beforeEach(async () => {
    snapshot = await defi.anvil.rpc('evm_snapshot')
    journal = await openWalletJournal(defi.anvil)
    const books = createBooks(journal.context, segmentKey)
    const writing = { books, context: journal.context, chainOf: async () => journal.options }
    context = {
      ...journal.context,
      chainOf: async () => journal.options,
      signingAccount: (draft) => findSigningAccount(journal.db, draft),
      build: async (draft, account) =>
        draft.kind === 'replace'
          ? createReplaceBuilder(journal.context.nodeOf).build(draft, account, {
              ...journal.context,
              ...journal.options,
            })
          : built,
      ensurePrices: async () => undefined,
      whatIf: async () => ({ unknown: say('Your portfolio has not been read yet.') }),
      enter: async (row) => void (await writeEntry(writing, row)),
      leave: async (row) => void (await takeEntryAway(books, row)),
    }
  })
  afterEach(async () => {
    // What waits would be mined into the next test.
    await defi.anvil.rpc('anvil_dropAllTransactions')
    await defi.anvil.rpc('evm_setAutomine', true)
    await defi.anvil.rpc('evm_revert', snapshot)
    await journal.db.delete()
  })

  const anyDraft: WalletDraft = {
    kind: 'send',
    account: ACCOUNT,
    chain: CHAIN,
    asset: ETH,
    to: YOU,
    amount: { by: 'all' },
    speed: 'normal',
  }
  const review = (draft: WalletDraft = anyDraft) => reviewWalletTx(context, draft)
  const pay = (units: bigint, change: Partial<BuiltCall> = {}): BuiltCall => ({
    call: { chain: CHAIN, from: ME, to: YOU, value: toUnits(units), data: '0x' },
    purpose: { kind: 'send', pays: { asset: ETH, symbol: 'ETH', quantity: fromUnits(units, 18) }, to: YOU },
    checks: [],
    watch: [],
    ...change,
  })
  const calling = (to: string, data: string, purpose: TxPurpose, value = 0n): BuiltCall => ({
    call: { chain: CHAIN, from: ME, to, value: toUnits(value), data },
    purpose,
    checks: [],
    watch: [],
  })
  const levels = (checks: readonly { what: string; level: string }[]) =>
    checks.map(({ what, level }) => `${level} ${what}`)
  const perform = async ({ id }: { id: WalletTxId }, dangers: string[] = []) => {
    const row = await journal.row(id)
    const { word } = words.get(id) ?? { word: '' }
    const { tx } = await confirmWalletTx(context, { ...confirmOf(row, dangers), word })
    await takeOutcome(context, { id, outcome: { kind: 'signed', raw: await signed(tx) } })
    journal.clock.now += 5_000
    await lookAtDue(context)
    return journal.row(id)
  }
  const words = new Map<WalletTxId, { word: string }>()
  const reviewed = async (draft?: WalletDraft) => {
    const made = await review(draft)
    words.set(made.id, made)
    return made
  }
  const entries = async () => {
    const found = []
    for await (const batch of readSegments(journal.db, key, { account: ACCOUNT }))
      for (const segment of batch) found.push(...segment.entries)
    return found
  }

  test('a payment says what leaves, and what gas costs at most', async () => {
    built = pay(ETHER)
    const made = await review()
    expect(made.changes).toEqual([{ asset: ETH, symbol: 'ETH', quantity: '-1' }])
    expect(made.tx).toMatchObject({ nonce: 0, gasLimit: '21000', value: ETHER.toString() })
    expect(made.call).toEqual({ action: 'send-native', to: YOU, units: ETHER.toString() })
    expect(made.tiers.map(({ speed }) => speed)).toEqual(['slow', 'normal', 'fast'])
    expect(levels(made.checks)).toEqual([])
    expect(made.realised).toBeUndefined()
    const row = await journal.row(made.id)
    expect(row).toMatchObject({
      state: 'draft',
      fromBlock: expect.any(Number),
      expected: [{ asset: ETH, quantity: '-1' }],
    })
    expect(row.expiresAt - row.at).toBe(120_000)
    expect(JSON.parse(JSON.stringify(made))).toEqual(made)
  })

  test('all of the coin leaves nothing but what the gas did not take', async () => {
    built = pay(10_000n * ETHER, { isAllNative: true })
    const made = await reviewed()
    const most = made.tiers.find(({ speed }) => speed === 'normal')?.most as Amount
    expect(made.purpose).toMatchObject({ pays: { quantity: fromUnits(BigInt(made.tx.value), 18) } })
    const row = await perform(made)
    expect(row.state).toBe('mined')
    const left = await defi.balance('native', ME)
    expect(left).toBeLessThan(unitsOf(most, 18) ?? 0n)
    expect(left).toBeGreaterThanOrEqual(0n)
  })

  test('an account that cannot pay value and gas is told both figures', async () => {
    built = pay(10_000n * ETHER)
    await expect(review()).rejects.toMatchObject({
      code: 'refused',
      sentence: { params: { balance: '10000' } },
    })
    expect(await journal.db.walletTxs.count()).toBe(0)
  })

  test('what would be reverted is a danger with the reason of the contract', async () => {
    built = calling(usdc, abi.encodeFunctionData('transfer', [YOU, 10n ** 30n]), {
      kind: 'send',
      pays: { asset: USDC, symbol: 'USDC', quantity: amount('1') },
      to: YOU,
    })
    const { checks, id } = await review()
    expect(levels(checks)).toEqual(['danger reverts'])
    await expect(confirmWalletTx(context, { ...confirmOf(await journal.row(id)) })).rejects.toMatchObject({
      code: 'refused',
    })
  })

  test('more than was asked for is a danger', async () => {
    built = calling(usdc, abi.encodeFunctionData('transfer', [YOU, 2_000_000n]), {
      kind: 'send',
      pays: { asset: USDC, symbol: 'USDC', quantity: amount('1') },
      to: YOU,
    })
    expect(levels((await review()).checks)).toEqual([`danger takes:${USDC}`.slice(0, 67)])
  })

  test('an allowance that nobody asked for is a danger, the one that was asked for is not', async () => {
    const data = abi.encodeFunctionData('approve', [YOU, 5n])
    built = calling(usdc, data, {
      kind: 'approve',
      token: USDC,
      symbol: 'USDC',
      spender: YOU,
      quantity: amount('0.000005'),
    })
    expect(levels((await review()).checks)).toEqual([])
    built = calling(usdc, data, { kind: 'revoke', token: USDC, symbol: 'USDC', spender: ME, via: 'erc20' })
    expect((await review()).checks[0]).toMatchObject({
      level: 'danger',
      sentence: { params: { spender: YOU } },
    })
  })

  test('a swap is what was said: from the review to an entry that no indexer has told', async () => {
    const data = abi.encodeFunctionData('swapExactETHForTokens', [1n, [weth, usdc], ME, FAR])
    const before = await defi.balance(usdc, ME)
    const receives = { asset: USDC, symbol: 'USDC', quantity: amount('1') }
    const purpose: TxPurpose = {
      kind: 'swap',
      pays: { asset: ETH, symbol: 'ETH', quantity: amount('1') },
      receives,
      minimum: amount('0.9'),
      source: 'uniswap',
    }
    built = calling(UNISWAP.v2Router, data, purpose, ETHER)
    const made = await reviewed()
    expect(levels(made.checks)).toEqual([])
    expect(made.realised).toEqual({ unknown: { template: 'Your portfolio has not been read yet.' } })
    const row = await perform(made)
    expect(row).toMatchObject({ state: 'mined', entered: true })
    const got = fromUnits((await defi.balance(usdc, ME)) - before, 6)
    expect(made.changes).toContainEqual({ asset: USDC, symbol: 'USDC', quantity: got })
    const [entry, ...more] = await entries()
    expect(more).toEqual([])
    expect(entry).toMatchObject({
      nativeId: `tx:1:${row.txHash}`,
      kind: 'trade',
      source: 'wallet',
      legs: [
        { asset: ETH, quantity: '-1' },
        { asset: USDC, quantity: got },
      ],
      fees: [{ asset: ETH, quantity: fromUnits(BigInt(row.receipt?.gasCost ?? '0'), 18) }],
      note: 'uniswap: 1 ETH → 1 USDC (≥ 0.9 USDC)',
    })
    expect(entry?.unclear).toBeUndefined()
  })

  test('coins that a router pays out, which no log shows, are in the entry to the last wei', async () => {
    await defi.send({
      from: ME,
      to: usdc,
      data: abi.encodeFunctionData('approve', [UNISWAP.v2Router, 10n ** 9n]),
    })
    const data = abi.encodeFunctionData('swapExactTokensForETH', [10n ** 9n, 1n, [usdc, weth], ME, FAR])
    built = calling(UNISWAP.v2Router, data, {
      kind: 'swap',
      pays: { asset: USDC, symbol: 'USDC', quantity: amount('1000') },
      receives: { asset: ETH, symbol: 'ETH', quantity: amount('0.01') },
      minimum: amount('0.01'),
      source: 'uniswap',
    })
    const before = await defi.balance('native', ME)
    const made = await reviewed()
    const row = await perform(made)
    const came = (await defi.balance('native', ME)) - before + BigInt(row.receipt?.gasCost ?? '0')
    const [entry] = await entries()
    expect(entry?.legs).toContainEqual(expect.objectContaining({ asset: ETH, quantity: fromUnits(came, 18) }))
    expect(made.changes).toContainEqual(
      expect.objectContaining({ asset: ETH, quantity: fromUnits(came, 18) }),
    )
    expect(entry?.unclear).toBeUndefined()
  })

  test('what was reverted in its block is an entry that has cost gas', async () => {
    built = calling(usdc, abi.encodeFunctionData('transfer', [YOU, 10n ** 30n]), {
      kind: 'send',
      pays: { asset: USDC, symbol: 'USDC', quantity: amount('1') },
      to: YOU,
    })
    const row = await perform(await reviewed(), ['reverts'])
    expect(row).toMatchObject({ state: 'failed', entered: true })
    const fees = [{ asset: ETH, quantity: fromUnits(BigInt(row.receipt?.gasCost ?? '0'), 18) }]
    expect(await entries()).toMatchObject([{ kind: 'fee', reason: 'failed', legs: [], fees }])
  })

  test('less than the offer, and less than its least, are told apart', async () => {
    const data = abi.encodeFunctionData('swapExactETHForTokens', [1n, [weth, usdc], ME, FAR])
    const swap = (quoted: string, minimum: string): TxPurpose => ({
      kind: 'swap',
      pays: { asset: ETH, symbol: 'ETH', quantity: amount('1') },
      receives: { asset: USDC, symbol: 'USDC', quantity: amount(quoted) },
      minimum: amount(minimum),
      source: 'uniswap',
    })
    built = calling(UNISWAP.v2Router, data, swap('1000000', '1'), ETHER)
    expect(levels((await review()).checks)).toEqual(['warn less-than-quoted'])
    built = calling(UNISWAP.v2Router, data, swap('1000000', '1000000'), ETHER)
    expect(levels((await review()).checks)).toEqual(['danger less-than-minimum'])
  })

  test('what waits is mined first: its number is not given away twice, and a simulation begins after it', async () => {
    await defi.anvil.rpc('evm_setAutomine', false)
    built = calling(usdc, abi.encodeFunctionData('approve', [UNISWAP.v2Router, 10n ** 9n]), {
      kind: 'approve',
      token: USDC,
      symbol: 'USDC',
      spender: UNISWAP.v2Router.toLowerCase(),
      quantity: amount('1000'),
    })
    const approval = await perform(await reviewed())
    expect(approval.state).toBe('sent')
    const data = abi.encodeFunctionData('swapExactTokensForETH', [10n ** 9n, 1n, [usdc, weth], ME, FAR])
    built = calling(UNISWAP.v2Router, data, {
      kind: 'swap',
      pays: { asset: USDC, symbol: 'USDC', quantity: amount('1000') },
      receives: { asset: ETH, symbol: 'ETH', quantity: amount('0.01') },
      minimum: amount('0.01'),
      source: 'uniswap',
    })
    const made = await reviewed()
    expect(made.tx.nonce).toBe(1)
    expect(levels(made.checks)).toEqual([])
    await perform(made)
    await defi.anvil.rpc('evm_mine')
    journal.clock.now += 60_000
    await lookAtDue(context)
    expect((await journal.row(approval.id)).state).toBe('mined')
    expect((await journal.row(made.id)).state).toBe('mined')
  })

  test('an offer that has ended is refused', async () => {
    built = pay(1n, { validUntil: journal.clock.now - 1 })
    await expect(review()).rejects.toMatchObject({ code: 'refused' })
  })

  test('a call from another address is refused', async () => {
    built = pay(1n)
    built = { ...built, call: { ...built.call, from: YOU } }
    await expect(review()).rejects.toMatchObject({
      code: 'refused',
      sentence: { template: expect.stringMatching(/^The address of this account was changed since/) },
    })
  })

  describe('an account whose address is edited while a transaction waits', () => {
    const moveTo = async (address: string) => {
      const row = await journal.db.accounts.get(ACCOUNT)
      if (row?.source.kind !== 'evm') throw new Error('no account')
      await journal.db.accounts.put({ ...row, source: { ...row.source, address } })
    }
    let waits: WalletTxId
    beforeEach(async () => {
      await defi.anvil.rpc('evm_setAutomine', false)
      for (const units of [ETHER, 2n * ETHER]) {
        built = pay(units)
        waits = (await perform(await reviewed())).id
      }
      await moveTo(YOU)
      built = { ...pay(ETHER), call: { ...pay(ETHER).call, from: YOU, to: ME } }
    })

    test('sends from the new address with that one’s own number, behind nothing of the old one', async () => {
      const { tx, simulation, checks } = await review()
      expect(tx).toMatchObject({ from: YOU, nonce: 0 })
      expect(simulation.outcome).toBe('works')
      expect(levels(checks)).toEqual([])
    })

    test('is told that the waiting one can only be replaced from where it was sent', async () => {
      for (const how of ['speed-up', 'cancel'] as const)
        await expect(review({ kind: 'replace', of: waits, how, speed: 'fast' })).rejects.toMatchObject({
          code: 'refused',
          sentence: { template: expect.stringMatching(/^This was sent from/), params: { account: 'Ledger' } },
        })
    })

    test('and the waiting one is followed to its block all the same', async () => {
      await defi.anvil.rpc('evm_mine')
      journal.clock.now += 60_000
      await lookAtDue(context)
      expect((await journal.row(waits)).state).toBe('mined')
    })
  })

  test('a watched account is told who could sign', async () => {
    const row = await journal.db.accounts.get(ACCOUNT)
    if (row?.source.kind !== 'evm') throw new Error('no account')
    const { signer: _, ...source } = row.source
    await journal.db.accounts.put({ ...row, source })
    built = pay(1n)
    await expect(review()).rejects.toMatchObject({ code: 'refused' })
  })

  test('the same that may have been sent before is a danger', async () => {
    const { call } = pay(ETHER)
    const lost = draftOf(paymentOf(0, call), journal.clock.now, {
      state: 'unclear',
      id: 'tx-lost' as WalletTxId,
    })
    await journal.db.walletTxs.put(lost)
    built = pay(ETHER)
    expect(levels((await review()).checks)).toEqual(['danger maybe-sent'])
    built = pay(2n * ETHER)
    expect(levels((await review()).checks)).toEqual(['warn unclear-before'])
  })

  describe('another one in its place', () => {
    const waiting = async () => {
      await defi.anvil.rpc('evm_setAutomine', false)
      built = pay(ETHER)
      return perform(await reviewed({ ...anyDraft, speed: 'slow' }))
    }
    const settleBoth = async () => {
      await defi.anvil.rpc('evm_mine')
      journal.clock.now += 60_000
      await lookAtDue(context)
    }
    const received = async () => (await defi.balance('native', YOU)) - 10_000n * ETHER

    test('sped up, it is paid once, and both are settled', async () => {
      const first = await waiting()
      const made = await reviewed({ kind: 'replace', of: first.id, how: 'speed-up', speed: 'slow' })
      expect(made.tx.nonce).toBe(0)
      expect(made.changes).toEqual([{ asset: ETH, symbol: 'ETH', quantity: '-1' }])
      expect(levels(made.checks)).toEqual(['info replaces'])
      expect((await perform(made)).state).toBe('sent')
      await settleBoth()
      expect((await journal.row(made.id)).state).toBe('mined')
      expect(await journal.row(first.id)).toMatchObject({ state: 'replaced', replacedBy: made.id })
      expect(await received()).toBe(ETHER)
      expect(await entries()).toHaveLength(1)
    })

    test('of two with one number only one is taken off what the account can pay', async () => {
      const first = await waiting()
      await perform(await reviewed({ kind: 'replace', of: first.id, how: 'speed-up', speed: 'slow' }))
      built = pay(9_998n * ETHER)
      expect((await review()).tx.nonce).toBe(1)
      built = pay(9_999n * ETHER)
      await expect(review()).rejects.toMatchObject({ code: 'refused' })
    })

    test('cancelled, it is not paid', async () => {
      const first = await waiting()
      const made = await reviewed({ kind: 'replace', of: first.id, how: 'cancel', speed: 'slow' })
      expect(made.changes).toEqual([])
      await perform(made)
      await settleBoth()
      expect((await journal.row(made.id)).state).toBe('mined')
      expect((await journal.row(first.id)).state).toBe('replaced')
      expect(await received()).toBe(0n)
    })

    test('a wallet that gives numbers by itself is sent to do it there: here it would pay twice', async () => {
      const first = await waiting()
      const row = await journal.db.accounts.get(ACCOUNT)
      if (row?.source.kind !== 'evm') throw new Error('no account')
      const source = { ...row.source, signer: { kind: 'metamask', wallet: 'stable' } as const }
      await journal.db.accounts.put({ ...row, source })
      for (const how of ['speed-up', 'cancel'] as const)
        await expect(review({ kind: 'replace', of: first.id, how, speed: 'fast' })).rejects.toMatchObject({
          code: 'not-supported',
        })
    })

    test('when the first one is mined meanwhile nothing more is signed', async () => {
      const first = await waiting()
      const made = await reviewed({ kind: 'replace', of: first.id, how: 'cancel', speed: 'slow' })
      await settleBoth()
      await expect(perform(made)).rejects.toMatchObject({ code: 'refused' })
      await expect(
        review({ kind: 'replace', of: first.id, how: 'cancel', speed: 'slow' }),
      ).rejects.toMatchObject({
        code: 'refused',
      })
      expect(await received()).toBe(ETHER)
    })

    test('when the first one is mined although the second was signed, the second is replaced', async () => {
      const first = await waiting()
      const made = await reviewed({ kind: 'replace', of: first.id, how: 'cancel', speed: 'slow' })
      journal.faults.methods = ['eth_sendRawTransaction']
      expect((await perform(made)).state).toBe('signed')
      await defi.anvil.rpc('evm_mine')
      journal.faults.methods = []
      journal.clock.now += 120_000
      await lookAtDue(context)
      await lookAtDue(context)
      expect((await journal.row(first.id)).state).toBe('mined')
      expect((await journal.row(made.id)).state).toBe('replaced')
      expect(await received()).toBe(ETHER)
    })
  })
})
