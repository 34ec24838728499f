// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TransferSection } from '@/components/history/transfer-section'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { ToastArea } from '@/components/ui/toast'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId, EntryId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { EntryView, IssueView, TransferView } from '@/lib/ledger/views'
import type { Candidate } from '@/lib/transfers/transfer'
import { InboxView } from './inbox-view'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: Record<string, unknown>) => Promise<unknown>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('@/lib/messages/broadcast.browser', () => ({ onNotice: () => () => undefined }))

const issue = (more: Partial<IssueView>): IssueView => ({
  id: 'i',
  kind: 'unmatched-transfer',
  severity: 'medium',
  sentence: say('Nobody received 0.5 BTC.'),
  entryId: 'w' as EntryId,
  quantity: amount('-0.5'),
  symbol: 'BTC',
  dismissed: false,
  ...more,
})

const show = (issues: IssueView[] | null, error: AppError | null = null) =>
  render(<InboxView issues={issues} error={error} nameOf={() => 'Kraken'} onChanged={() => undefined} />)

beforeEach(() => {
  call.mockReset().mockImplementation(async ({ name }) => {
    if (name === 'ledger.state')
      return { revision: 1, phase: 'ready', entries: 1, pricesWanted: 0, currency: 'eur' }
    if (name === 'history.link') return { id: 'l' }
    return null
  })
})
afterEach(cleanup)

test('the gravest group stands first, and each issue has its fix', () => {
  show([
    issue({}),
    issue({ id: 'n', kind: 'negative-balance', severity: 'high', sentence: say('Too much went.') }),
  ])
  const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(titles).toEqual(['More went than came', 'The other side is missing'])
  const links = screen.getAllByRole('link', { name: 'Look at it' }).map((link) => link.getAttribute('href'))
  expect(links).toContain('#/history/w')
})

test('quantities stand in sentences as everywhere else, and not at all when they are hidden', () => {
  const told = say('{quantity} {asset} left {account}, and none of your accounts tells where they arrived.', {
    quantity: '1234567.890123456789',
    asset: '1INCH',
    account: 'Kraken 2',
  })
  const withHidden = (hidden: boolean) => (
    <MoneyDisplayProvider display={{ currency: 'usd', hidden, compact: false }}>
      <InboxView
        issues={[issue({ sentence: told }), issue({ id: 'old', dismissed: true, sentence: told })]}
        error={null}
        nameOf={() => 'Kraken'}
        onChanged={() => undefined}
      />
    </MoneyDisplayProvider>
  )
  const { rerender } = render(withHidden(false))
  expect(screen.getAllByText(/^1,234,567\.890123456789 1INCH left Kraken 2,/)).toHaveLength(2)
  rerender(withHidden(true))
  expect(document.body.textContent).not.toMatch(/1.?234|890123/)
  expect(screen.getByRole('button', { name: /^Set aside: ••••• 1INCH/ })).toBeTruthy()
})

test('setting aside is a command, and what is set aside can come back', async () => {
  show([issue({}), issue({ id: 'old', dismissed: true, sentence: say('An old one.') })])
  fireEvent.click(screen.getByRole('button', { name: /^Set aside: Nobody/ }))
  await waitFor(() =>
    expect(call).toHaveBeenCalledWith(expect.objectContaining({ name: 'inbox.dismiss' }), {
      issue: 'i',
      dismissed: true,
    }),
  )
  expect(screen.getByText('An old one.')).toBeTruthy()
})

test('nothing open is praised; an error does not hide what is known', () => {
  show([])
  expect(screen.getByText(/Nothing is open/)).toBeTruthy()
  cleanup()
  show([issue({})], new AppError('internal', say('It broke.')))
  expect(screen.getByText('It broke.')).toBeTruthy()
  expect(screen.getByText('Nobody received 0.5 BTC.')).toBeTruthy()
})

const candidate: Candidate = {
  entry: 'd' as EntryId,
  accountId: 'b' as AccountId,
  at: Date.UTC(2024, 2, 1, 12),
  quantity: amount('0.4995'),
  lost: amount('0.0005'),
}
const transferOf = (transfer: TransferView) =>
  ({
    id: 'w',
    kind: 'withdrawal',
    legs: [{ asset: 'coin:bitcoin', symbol: 'BTC', quantity: '-0.5', value: null }],
    transfer,
  }) as unknown as EntryView

function section(transfer: TransferView) {
  return render(
    <TransferSection
      entry={transferOf(transfer)}
      nameOf={() => 'Binance'}
      pending={false}
      change={(work) => void work()}
    />,
  )
}

test('a candidate is linked with one click, withdrawal first', () => {
  for (const state of ['ambiguous', 'unmatched'] as const) {
    call.mockClear()
    section({ state, candidates: [candidate] })
    fireEvent.click(screen.getByRole('button', { name: /^Link with Binance/ }))
    expect(call).toHaveBeenCalledWith(expect.objectContaining({ name: 'history.link' }), {
      from: 'w',
      to: 'd',
    })
    cleanup()
  }
})

test('candidates tell what would be lost on the way, also when that is nothing or less', () => {
  const lost = (text: string): Candidate => ({ ...candidate, entry: text as EntryId, lost: amount(text) })
  section({ state: 'unmatched', candidates: [lost('0.0005'), lost('0'), lost('-1234.5')] })
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('0.0005\u00a0BTC less than left'),
    expect.stringContaining('exactly as much'),
    expect.stringContaining('1,234.5\u00a0BTC more than left'),
  ])
})

test('an issue links its candidate in the inbox, and the toast takes back that link alone', async () => {
  const onChanged = vi.fn<() => void>()
  render(
    <ToastArea>
      <InboxView
        issues={[issue({ candidates: [candidate] })]}
        error={null}
        nameOf={() => 'Kraken'}
        onChanged={onChanged}
      />
    </ToastArea>,
  )
  fireEvent.click(screen.getByRole('button', { name: /^Link with Kraken/ }))
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(onChanged).toHaveBeenCalledTimes(2))
  expect(call.mock.calls.map(([{ name }, input]) => [name, input])).toEqual(
    expect.arrayContaining([
      ['history.link', { from: 'w', to: 'd' }],
      ['history.unlink', { entry: 'w', link: 'l' }],
    ]),
  )
})

test('what the matcher found is kept apart; what the user said is taken back', () => {
  const linked = { state: 'linked', other: 'd' as EntryId, otherAccount: 'b' as AccountId } as const
  section({ ...linked, by: 'amount' })
  fireEvent.click(screen.getByRole('button', { name: 'These are not one transfer' }))
  expect(call).toHaveBeenCalledWith(expect.objectContaining({ name: 'history.keepApart' }), {
    from: 'w',
    to: 'd',
  })
  cleanup()
  section({ ...linked, by: 'user' })
  fireEvent.click(screen.getByRole('button', { name: 'Take the link back' }))
  expect(call).toHaveBeenCalledWith(expect.objectContaining({ name: 'history.unlink' }), { entry: 'w' })
})
