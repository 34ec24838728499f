// @vitest-environment happy-dom
/** A row of the journal says what is known, offers what can be done, and nothing that would pay twice. */
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { DEFAULT_EVM_CHAINS } from '@/lib/chains/data/evm-chains'
import { say } from '@/lib/core/sentence'
import type { WalletTxState } from '@/lib/core/wallet-tx'
import type { WalletTxRow } from '@/lib/db/rows'
import type { WalletDraft } from '@/lib/wallets/draft'
import { walletReview } from '@/tests/fixtures/wallet-review'
import { isUnderWay, TxList } from './tx-list'

afterEach(cleanup)

const { tx, purpose, id, hash } = walletReview()
const rowOf = (state: WalletTxState, change: Partial<WalletTxRow> = {}): WalletTxRow => ({
  id,
  accountId: tx.account,
  at: Date.parse('2026-03-01T12:00Z'),
  dueAt: 0,
  state,
  tx,
  purpose,
  signer: { kind: 'ledger', path: "m/44'/60'/0'/0/0" },
  hash,
  session: 's',
  expiresAt: 0,
  checks: [],
  events: [],
  ...change,
})

function show(rows: WalletTxRow[], { hidden = false } = {}) {
  const onReview = vi.fn<(draft: WalletDraft) => void>()
  render(
    <MoneyDisplayProvider display={{ currency: 'usd', hidden, compact: false }}>
      <TxList
        rows={rows}
        chains={DEFAULT_EVM_CHAINS}
        accountName={() => 'Main'}
        isReviewing={false}
        onReview={onReview}
      />
    </MoneyDisplayProvider>,
  )
  return onReview
}
const text = () => document.body.textContent ?? ''
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)

test('a review that ended without a confirm is not shown: nothing happened', () => {
  show([rowOf('lapsed'), rowOf('draft')])
  expect(text()).toContain('Nothing was sent from here yet.')
})

describe('what is under way', () => {
  test.each(['sent', 'signed'] as const)('%s: a device can replace it', (state) => {
    const onReview = show([rowOf(state)])
    expect(buttons()).toEqual(['Speed up', 'Try to cancel'])
    fireEvent.click(screen.getByText('Try to cancel'))
    expect(onReview).toHaveBeenCalledWith({ kind: 'replace', of: id, how: 'cancel', speed: 'fast' })
  })

  test('MetaMask gives numbers by itself, so nothing is offered here', () => {
    show([rowOf('sent', { signer: { kind: 'metamask', wallet: 'stable' } })])
    expect(buttons()).toEqual([])
    expect(text()).toContain('Speed it up or cancel it in MetaMask itself')
  })

  test('one that is being replaced is replaced once', () => {
    show([rowOf('sent', { replacedBy: id })])
    expect(buttons()).toEqual([])
  })

  test('an answer that was lost says what happens now, and not to send again', () => {
    show([rowOf('unclear')])
    expect(text()).toContain('Do not send it again before that.')
    expect(buttons()).toEqual([])
  })

  test('counts until its end is known', () => {
    const counted = (
      ['handed', 'signed', 'unclear', 'sent', 'mined', 'failed', 'absent', 'lapsed'] as const
    ).filter((state) => isUnderWay({ state }))
    expect(counted).toEqual(['handed', 'signed', 'unclear', 'sent'])
  })
})

test('a failed one says why, and leads to the explorer', () => {
  const txHash = `0x${'ab'.repeat(32)}`
  show([rowOf('failed', { txHash, error: { code: 'refused', sentence: say('Out of gas.') } })])
  expect(text()).toContain('Out of gas. It is in a block and was undone there. Only the fee is gone.')
  expect(screen.getByRole('link', { hidden: true }).getAttribute('href')).toBe(
    `https://etherscan.io/tx/${txHash}`,
  )
})

test('hidden amounts are hidden in the list, the recipient is not', () => {
  show([rowOf('mined')], { hidden: true })
  expect(text()).not.toContain('0.1')
  expect(text()).toContain('Anna')
})
