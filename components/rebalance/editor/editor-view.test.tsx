// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import type { SleeveId, StrategySpec } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import { METHODS } from '@/lib/rebalance/methods/registry'
import { drift, strategy } from '@/tests/fixtures/rebalance-page'
import { useStrategyForm } from './draft.hooks'
import { EditorView } from './editor-view'
import { strategyDrafts } from './kept-drafts'
import { draftOf, newDraft } from './strategy-draft'
import type { TargetsPreviewProps } from './targets-preview'

vi.mock('@/lib/vault/session.browser', () => ({ watchVaultSession: () => () => undefined }))

const facts = { methods: METHODS, locale: 'en', timeZone: 'UTC' }
const known = [
  { asset: 'coin:bitcoin', symbol: 'BTC', name: 'Bitcoin' },
  { asset: 'coin:ethereum', symbol: 'ETH', name: 'Ethereum' },
  { asset: 'coin:dai', symbol: 'DAI', name: 'Dai' },
]
const suggest = async (query: string) =>
  known.filter(({ symbol, name }) => `${symbol} ${name}`.toLowerCase().includes(query.toLowerCase()))
const symbolOf = (asset: AssetId) => known.find((each) => each.asset === asset)?.symbol ?? 'USDC'

const onSave = vi.fn<(name: string, spec: StrategySpec) => Promise<void>>(async () => undefined)
const onLeave = vi.fn()
const idle: TargetsPreviewProps = {
  isReady: true,
  asked: {
    answer: { at: 0, rows: [], remarks: [say('Prices of 90 days.')] },
    error: null,
    again: () => undefined,
  },
  drift,
}
function Page({ stored, preview }: { stored?: boolean; preview: TargetsPreviewProps }) {
  const form = useStrategyForm('key', stored ? draftOf(strategy, facts) : newDraft(facts), METHODS)
  return (
    <EditorView
      title="New strategy"
      form={form}
      methods={METHODS}
      accounts={[]}
      portfolios={[]}
      suggest={suggest}
      symbolOf={symbolOf}
      newId={() => 'group-1' as SleeveId}
      preview={{ ...preview, isReady: !('problems' in form.reading) }}
      endsAutomation={stored ?? false}
      onSave={onSave}
      onLeave={onLeave}
    />
  )
}
const show = (stored = false, preview = idle) => render(<Page stored={stored} preview={preview} />)
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const save = async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Save strategy' }))
  await act(async () => undefined)
}
const add = async (name: string) => {
  const field = screen.getByRole('combobox', { name: 'Add an asset' })
  fireEvent.change(field, { target: { value: name } })
  fireEvent.keyDown(field, { key: 'Enter' })
  await act(async () => undefined)
}

beforeEach(() => {
  onSave.mockClear()
  onLeave.mockClear()
  strategyDrafts.drop('key')
})
afterEach(cleanup)

test('a strategy is made from its form: assets by name, weights, a name', async () => {
  show()
  await add('btc')
  await add('Ethereum')
  type('BTC, %', '70')
  type('ETH, %', '20')
  expect(screen.getByText('90.0% in all; 10.0% stay money.')).toBeTruthy()
  type('Name', 'Core')
  await save()
  expect(onSave).toHaveBeenCalledExactlyOnceWith(
    'Core',
    expect.objectContaining({
      method: { id: 'target-weights', params: { weights: { 'coin:bitcoin': 0.7, 'coin:ethereum': 0.2 } } },
    }),
  )
})

test('bad input is told at its field when it is saved, nothing is sent, and what was typed stays', async () => {
  show()
  await add('btc')
  type('BTC, %', 'most')
  type(/^Money that is kept/, '150')
  expect(screen.queryByRole('alert')).toBeNull()
  await save()
  expect(onSave).not.toHaveBeenCalled()
  expect(screen.getByText('Give the strategy a name.')).toBeTruthy()
  expect(screen.getByLabelText('BTC, %').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByLabelText('BTC, %')).toHaveProperty('value', 'most')
  expect(screen.getByText('Some fields need another look: they are marked.')).toBeTruthy()
})

test('no asset is added twice, and several that fit are not guessed between', async () => {
  show()
  await add('btc')
  await add('BTC')
  expect(screen.getByText('BTC has its place already.')).toBeTruthy()
  await add('t')
  expect(screen.getByText('Several assets fit: choose one from the list.')).toBeTruthy()
  await add('nothing')
  expect(screen.getByText('No asset has this name.')).toBeTruthy()
})

test('a form that is left is there again with everything in it, until it is thrown away', () => {
  show(true)
  type('Name', 'Half a name')
  cleanup()
  expect(strategyDrafts.kept('key')?.name).toBe('Half a name')
  show(true)
  expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Half a name')
  expect(screen.getByRole('button', { name: 'Throw the changes away' })).toBeTruthy()
})

test('a tab that is closed asks first while something is not saved', () => {
  show(true)
  const ask = () => {
    const event = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }
  expect(ask()).toBe(false)
  type('Name', 'Other')
  expect(ask()).toBe(true)
})

test('another method has its own fields, and the first one keeps what was typed', async () => {
  show(true)
  type('BTC, %', '41')
  const other = METHODS.find(({ fields }) => fields.some(({ kind }) => kind === 'days'))
  if (!other) throw new Error('no method with days')
  fireEvent.change(screen.getByLabelText('Method'), { target: { value: other.id } })
  expect(screen.queryByLabelText('BTC, %')).toBeNull()
  expect(screen.getByLabelText(/, days$/)).toBeTruthy()
  fireEvent.change(screen.getByLabelText('Method'), { target: { value: 'target-weights' } })
  expect(screen.getByLabelText('BTC, %')).toHaveProperty('value', '41')
})

test('a group holds several assets under one name', async () => {
  show()
  await add('btc')
  fireEvent.click(screen.getByRole('button', { name: 'Add a group' }))
  const field = screen.getByRole('combobox', { name: 'Add an asset to New group' })
  for (const name of ['eth', 'dai']) {
    fireEvent.change(field, { target: { value: name } })
    fireEvent.keyDown(field, { key: 'Enter' })
    await act(async () => undefined)
  }
  type('Name of the group', 'Ether and Dai')
  type('Name', 'Core')
  type('BTC, %', '50')
  type('Ether and Dai, %', '50')
  await save()
  expect(onSave.mock.calls[0]?.[1].sleeves[1]).toEqual({
    id: 'group-1',
    name: 'Ether and Dai',
    assets: ['coin:ethereum', 'coin:dai'],
    isLocked: false,
  })
})

test('the preview stands beside: weights now and then, remarks, or why there are none', () => {
  show(true)
  const preview = within(screen.getByRole('region', { name: 'What it would come to' }))
  expect(preview.getByText('Prices of 90 days.')).toBeTruthy()
  expect(preview.getByText('Money')).toBeTruthy()
  expect(preview.getAllByText(/outside its band/)).toHaveLength(2)
  cleanup()
  show(true, { ...idle, asked: { ...idle.asked, answer: { unknown: say('No asset has a price.') } } })
  expect(screen.getByText('No asset has a price.')).toBeTruthy()
  cleanup()
  strategyDrafts.drop('key')
  show(false)
  expect(screen.getByText('The weights are shown as soon as every field is filled in.')).toBeTruthy()
})

test('a strategy that acts by itself says that it will not any more', () => {
  show(true)
  expect(screen.getByText(/^Automatic mode goes off when you save/)).toBeTruthy()
})
