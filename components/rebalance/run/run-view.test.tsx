// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { RunRow } from '@/lib/db/rows'
import { run } from '@/tests/fixtures/rebalance-page'
import type { LegNames } from '../plan/leg-words'
import type { RunActs } from './run-next-step'
import { legToDecide } from './run-next-step'
import { RunView } from './run-view'
import { progressOf } from './run-words'
import { runsCsv } from './runs-csv'

const names: LegNames = { locale: 'en', hidden: false, symbolOf: () => 'COIN', chainName: () => 'Ethereum' }
const acts = {
  onResume: vi.fn<RunActs['onResume']>(async () => undefined),
  onGoOn: vi.fn<RunActs['onGoOn']>(async () => undefined),
  onSign: vi.fn<RunActs['onSign']>(),
  onEnd: vi.fn<RunActs['onEnd']>(async () => undefined),
}
const [first, second, swap] = run.legs
if (!first || !second || !swap) throw new Error('three legs')
const failed: RunRow = {
  ...run,
  state: 'stopped',
  why: say('One side of the order book is empty now. Nothing was sent. Try again later.'),
  legs: [first, { ...second, state: 'failed' }, swap],
}

beforeEach(() => {
  for (const each of Object.values(acts)) each.mockClear()
})
afterEach(cleanup)
const show = (shown: RunRow) => render(<RunView run={shown} names={names} acts={acts} signing={null} />)
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await act(async () => undefined)
}

test('a run that waits for a signature says which, and offers to sign or to leave it out', async () => {
  show(run)
  expect(screen.getByText('Sign the swap of Ledger in your wallet to go on.')).toBeTruthy()
  const [next] = screen.getAllByRole('button', { name: 'Sign now' })
  if (!next) throw new Error('no button')
  fireEvent.click(next)
  expect(acts.onSign).toHaveBeenCalledWith('3')
  await press('Leave it out')
  expect(acts.onResume).toHaveBeenCalledExactlyOnceWith('skip', '3')
})

test('a run that has stopped offers to try the failed trade again, not the one that only waits', async () => {
  show(failed)
  expect(
    screen.getByText('One side of the order book is empty now. Nothing was sent. Try again later.'),
  ).toBeTruthy()
  await press('Try it again')
  expect(acts.onResume).toHaveBeenCalledExactlyOnceWith('retry', '2')
})

test('what the engine refuses is told beside the buttons, which stay', async () => {
  acts.onResume.mockRejectedValueOnce(new AppError('refused', say('This run has ended.')))
  show(failed)
  await press('Try it again')
  expect(screen.getByText('This run has ended.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Leave it out' })).toBeTruthy()
})

test('a run is ended after a question only', async () => {
  show(run)
  await press('End the run…')
  expect(acts.onEnd).not.toHaveBeenCalled()
  fireEvent.click(within(screen.getByRole('dialog', { hidden: true })).getByText('End the run'))
  await act(async () => undefined)
  expect(acts.onEnd).toHaveBeenCalledOnce()
})

test('a run that has ended offers nothing more', () => {
  show({ ...run, state: 'abandoned' })
  expect(screen.queryAllByRole('button')).toEqual([])
  expect(screen.getByText('Ended by you')).toBeTruthy()
})

test('a stop that is no trade’s fault is gone on from as a whole', async () => {
  const over: RunRow = { ...failed, legs: [first] }
  expect(legToDecide(over)).toBeUndefined()
  show(over)
  await press('Go on')
  expect(acts.onGoOn).toHaveBeenCalledOnce()
})

test('progress counts what is over, whatever became of it', () => {
  expect(progressOf(run.legs)).toBeCloseTo(2 / 3)
  expect(progressOf([])).toBe(1)
})

test('the file has a line a trade, and no formula of a name', () => {
  const [header, line, ...more] = runsCsv([{ ...run, name: '=HYPERLINK("x")' }])
    .trim()
    .split('\r\n')
  expect(header).toMatch(/^run,time,strategy/)
  expect(line).toContain(`"'=HYPERLINK(""x"")"`)
  expect(line).toContain('kraken BTC/USDC')
  expect(more).toHaveLength(2)
})
