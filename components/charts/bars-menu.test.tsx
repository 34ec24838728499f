// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BarsMenu, type BarsMenuProps } from './bars-menu'
import { barPlace } from './bars-picture'

const saveFile = vi.hoisted(() => vi.fn<(name: string, content: string | Blob, type?: string) => void>())
vi.mock('@/components/settings/save-file', () => ({ saveFile }))
afterEach(cleanup)
beforeEach(() => saveFile.mockReset())

const bar = (name: string, share: number | null) => ({
  key: name,
  name,
  share,
  text: String(share),
  colour: 'var(--color-gain)',
  values: [share, share === null ? null : share * 1000],
})

function open(change: Partial<BarsMenuProps> = {}) {
  render(
    <BarsMenu
      title="Assets"
      head={['Asset', 'Share', 'Value (EUR)']}
      bars={[bar('=BTC', 0.6), bar('ADA', null)]}
      fileName="holdfast-assets"
      {...change}
    />,
  )
  const panel = document.querySelector('[popover][role=menu]')
  if (!panel) throw new Error('no menu')
  Object.assign(panel, { hidePopover: () => undefined })
  fireEvent(panel, Object.assign(new Event('toggle'), { newState: 'open' }))
}
const act = (name: string | RegExp) => screen.getByRole('menuitem', { name, hidden: true })

test('the table has every value; what is not known is empty, and a name is no formula', () => {
  open()
  fireEvent.click(act('Table (CSV)'))
  expect(saveFile.mock.calls[0]?.slice(0, 2)).toEqual([
    'holdfast-assets.csv',
    "Asset,Share,Value (EUR)\r\n'=BTC,0.6,600\r\nADA,,\r\n",
  ])
})

test('bars of amounts are neither picture nor table while amounts are hidden', () => {
  open({ refused: true })
  for (const name of ['Picture (PNG)', /show amounts first/])
    expect(act(name).getAttribute('aria-disabled') ?? String((act(name) as HTMLButtonElement).disabled)).toBe(
      'true',
    )
})

test('a bar begins at the left, or on its side of zero where some lie below it', () => {
  expect(barPlace(0.5, false)).toEqual({ x: 0, width: 160 })
  expect(barPlace(0.5, true)).toEqual({ x: 160, width: 80 })
  expect(barPlace(-0.5, true)).toEqual({ x: 80, width: 80 })
})
