// @vitest-environment happy-dom
/** From the review to the chain: dangers want ticks, one confirm asks the signer once, and nothing the signer said is lost. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { WalletTxId } from '@/lib/core/wallet-tx'
import type { Clarity } from '@/lib/signers/signer'
import type { SignerOutcome } from '@/lib/wallets/messages'
import type { WalletReview } from '@/lib/wallets/review'
import { sendDraft, TO, walletReview } from '@/tests/fixtures/wallet-review'
import { useWalletReview } from './wallet-review.hooks'
import { WalletReviewDialog } from './wallet-review-dialog'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: Record<string, unknown>) => Promise<unknown>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))

const NOW = Date.parse('2026-03-01T12:00Z')
const RAW: SignerOutcome = { kind: 'signed', raw: '0x02ab' }
const danger = (what: string) => ({
  what,
  level: 'danger' as const,
  sentence: say('Look at {what}.', { what }),
})

let review: WalletReview
let confirm: () => Promise<unknown>
let outcome: () => Promise<unknown>
const signTransaction = vi.fn<() => Promise<SignerOutcome>>()
const stop = vi.fn<() => void>()

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, shouldAdvanceTime: false })
  review = walletReview()
  confirm = async () => ({ tx: review.tx })
  outcome = async () => ({ id: review.id, state: 'sent', hash: `0x${'ab'.repeat(32)}` })
  signTransaction.mockReset().mockResolvedValue(RAW)
  stop.mockReset()
  call.mockReset().mockImplementation(async ({ name }) => {
    if (name === 'wallets.review') return review
    if (name === 'wallets.confirm') return confirm()
    if (name === 'wallets.outcome') return outcome()
    return null
  })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const settle = (ms = 0) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))
const inputsOf = (name: string) =>
  call.mock.calls.filter(([each]) => each.name === name).map(([, input]) => input)
const button = (name: string) => screen.getByRole('button', { name })
const ACT = 'Send 0.1\u00a0ETH'

function Page({ clarity }: { clarity?: Clarity }) {
  const flow = useWalletReview({ signTransaction, stop })
  const { phase } = flow
  return (
    <>
      <button type="button" onClick={() => flow.begin(sendDraft)}>
        begin
      </button>
      {'review' in phase ? (
        <WalletReviewDialog
          phase={phase}
          row={undefined}
          step={null}
          clarity={clarity}
          chains={[]}
          decimalsOf={() => undefined}
          onSpeed={flow.changeSpeed}
          onConfirm={flow.confirm}
          onStop={flow.stop}
          onTellAgain={flow.tellAgain}
          onAgain={() => flow.begin(phase.draft)}
          onClose={flow.close}
        />
      ) : null}
    </>
  )
}

async function open(clarity?: Clarity) {
  const shown = render(
    <MoneyDisplayProvider display={{ currency: 'eur', hidden: true, compact: false }}>
      <Page {...(clarity ? { clarity } : {})} />
    </MoneyDisplayProvider>,
  )
  fireEvent.click(screen.getByText('begin'))
  await settle()
  return shown
}
const text = () => document.body.textContent ?? ''

describe('what is shown', () => {
  test('the payment, the whole address, the change in US dollars, fee and most, though amounts are hidden', async () => {
    await open()
    expect(text()).toContain('You send 0.1\u00a0ETH to Anna.')
    expect(text()).toContain(TO)
    expect(text()).toContain('−0.1\u00a0ETH')
    expect(text()).toContain('-$300.00')
    expect(text()).toContain('at most 0.0012\u00a0ETH')
    expect(text()).toContain('The bytes that are signed say the same.')
  })

  test('bytes that say something else stand there in words', async () => {
    const other = '0x3333333333333333333333333333333333333333'
    review = walletReview({ call: { action: 'send-native', to: other, units: review.tx.value } })
    await open()
    expect(text()).toContain('What the bytes say')
    expect(text()).toContain('Pays 0.1\u00a0ETH to 0x3333…3333.')
  })

  test('a call that would fail, unknown changes, and a blind device are said', async () => {
    review = walletReview({
      signer: { kind: 'ledger', path: "m/44'/60'/0'/0/0" },
      simulation: { outcome: 'reverts', method: 'call', reason: 'paused', block: 1, at: 0 },
    })
    await open({ kind: 'blind', why: say('This contract is not known to the device.') })
    expect(text()).toContain('The contract refuses this call: “paused”.')
    expect(text()).toContain('Blind')
    expect(text()).toContain('This contract is not known to the device.')
  })
})

describe('the confirm', () => {
  test('each danger wants its own tick, and the ticks go with the confirm', async () => {
    review = walletReview({ checks: [danger('look-alike'), danger('wrong-network')] })
    await open()
    expect(button(ACT)).toHaveProperty('disabled', true)
    const [first, second] = screen.getAllByRole('checkbox')
    if (first) fireEvent.click(first)
    fireEvent.click(button(ACT))
    await settle()
    expect(inputsOf('wallets.confirm')).toEqual([])
    if (second) fireEvent.click(second)
    fireEvent.click(button(ACT))
    await settle()
    expect(inputsOf('wallets.confirm')).toMatchObject([{ accepted: ['look-alike', 'wrong-network'] }])
  })

  test('a tick is not taken over to another review', async () => {
    review = walletReview({ checks: [danger('look-alike')] })
    await open()
    fireEvent.click(screen.getByRole('checkbox'))
    expect(button(ACT)).toHaveProperty('disabled', false)
    review = walletReview({ id: 'tx-2' as WalletTxId, speed: 'fast', checks: [danger('look-alike')] })
    fireEvent.click(screen.getByRole('radio', { name: /Fast/ }))
    await settle()
    expect(screen.getByRole('checkbox')).toHaveProperty('checked', false)
    expect(button(ACT)).toHaveProperty('disabled', true)
  })

  test('two clicks in one moment confirm once and ask the signer once', async () => {
    await open()
    const confirmButton = button(ACT)
    act(() => {
      confirmButton.click()
      confirmButton.click()
    })
    await settle()
    expect(inputsOf('wallets.confirm')).toEqual([
      { id: 'tx-1', hash: 'a'.repeat(64), word: 'w', accepted: [] },
    ])
    expect(signTransaction).toHaveBeenCalledTimes(1)
    expect(signTransaction).toHaveBeenCalledWith(review.signer, review.tx)
    expect(inputsOf('wallets.outcome')).toEqual([{ id: 'tx-1', outcome: RAW }])
    expect(text()).toContain('On its way')
  })

  test('without the answer of the confirm nobody is asked to sign', async () => {
    confirm = async () => {
      throw new AppError('refused', say('Another transaction is under way.'))
    }
    await open()
    fireEvent.click(button(ACT))
    await settle()
    expect(signTransaction).not.toHaveBeenCalled()
    expect(text()).toContain('Nobody was asked to sign.')
    expect(text()).toContain('Another transaction is under way.')
  })

  test('another speed discards this review and asks for another', async () => {
    await open()
    review = walletReview({ id: 'tx-2' as WalletTxId, speed: 'slow' })
    fireEvent.click(screen.getByRole('radio', { name: /Slow/ }))
    await settle()
    expect(inputsOf('wallets.discard')).toEqual([{ id: 'tx-1' }])
    expect(inputsOf('wallets.review')).toMatchObject([
      { draft: { speed: 'normal' } },
      { draft: { speed: 'slow' } },
    ])
  })

  test('a review that has ended cannot be confirmed', async () => {
    await open()
    expect(text()).toContain('60 s left to confirm')
    await settle(61_000)
    expect(screen.queryByRole('button', { name: ACT })).toBeNull()
    expect(button('Review it again')).toBeTruthy()
  })

  test('Cancel and a page that goes away discard the review', async () => {
    const { unmount } = await open()
    fireEvent.click(button('Cancel'))
    expect(inputsOf('wallets.discard')).toHaveLength(1)
    fireEvent.click(screen.getByText('begin'))
    await settle()
    unmount()
    expect(inputsOf('wallets.discard')).toHaveLength(2)
  })
})

describe('the outcome', () => {
  const sign = async () => {
    await open()
    fireEvent.click(button(ACT))
    await settle()
  }

  test('an engine that is just starting anew is told again, with the same bytes', async () => {
    outcome = vi
      .fn<() => Promise<unknown>>()
      .mockRejectedValueOnce(new AppError('internal', say('No answer.')))
      .mockResolvedValue({ id: review.id, state: 'sent' })
    await sign()
    expect(text()).toContain('The journal is told')
    await settle(1_000)
    expect(inputsOf('wallets.outcome')).toEqual([
      { id: 'tx-1', outcome: RAW },
      { id: 'tx-1', outcome: RAW },
    ])
    expect(text()).toContain('On its way')
  })

  test('bytes that nobody hears of are kept, and can be told once more', async () => {
    outcome = async () => {
      throw new AppError('internal', say('No answer.'))
    }
    await sign()
    await settle(10_000)
    expect(text()).toContain('The signed transaction has not been sent.')
    outcome = async () => ({ id: review.id, state: 'sent' })
    fireEvent.click(button('Tell it again'))
    await settle()
    expect(text()).toContain('On its way')
  })

  test('a dialog that is closed while the signer is asked still tells what came of it', async () => {
    let answer: (outcome: SignerOutcome) => void = () => undefined
    signTransaction.mockReturnValue(new Promise((resolve) => (answer = resolve)))
    await sign()
    expect(text()).toContain('Confirm in MetaMask')
    const [close] = screen.getAllByRole('button', { name: 'Close' })
    if (close) fireEvent.click(close)
    answer({ kind: 'sent', hash: `0x${'cd'.repeat(32)}` })
    await settle()
    expect(inputsOf('wallets.outcome')).toHaveLength(1)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('stopping asks the signer no longer, and what it did is the journal’s to find out', async () => {
    let answer: (outcome: SignerOutcome) => void = () => undefined
    signTransaction.mockReturnValue(new Promise((resolve) => (answer = resolve)))
    outcome = async () => ({ id: review.id, state: 'unclear' })
    await sign()
    fireEvent.click(button('Stop waiting'))
    expect(stop).toHaveBeenCalledTimes(1)
    answer({ kind: 'unclear' })
    await settle()
    expect(text()).toContain('Do not send it again before that.')
    expect(screen.queryByRole('button', { name: 'Review it again' })).toBeNull()
  })

  test('refused: nothing was sent, and the review again', async () => {
    const error = { code: 'refused', sentence: say('You said no in MetaMask.') } as const
    outcome = async () => ({ id: review.id, state: 'refused', error })
    await sign()
    expect(text()).toContain('You said no in MetaMask.')
    review = walletReview({ id: 'tx-2' as WalletTxId, changes: [] })
    fireEvent.click(button('Review it again'))
    await settle()
    expect(inputsOf('wallets.review')).toHaveLength(2)
  })
})
