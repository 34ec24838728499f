// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { defaultPreferences } from '@/lib/settings/preferences'
import { defaultSettings } from '@/lib/settings/settings'
import { SettingsView, type SettingsViewProps } from './settings-view'

vi.mock('@/lib/messages/call.browser', () => ({ call: vi.fn() }))
afterEach(cleanup)

const view = (damaged: boolean) => {
  const props: SettingsViewProps = {
    settings: defaultSettings,
    damaged,
    preferences: defaultPreferences,
    onPreferences: async () => {},
    vault: null,
    currencies: [{ value: 'usd', label: 'USD' }],
    networks: { chains: [], bitcoin: ['https://mempool.space/api'], solana: [] },
    defaultChainIds: [1],
    version: '0.0.0',
  }
  render(<SettingsView {...props} />)
}

test('damaged settings are said above all of them, with what to check', () => {
  view(true)
  const notice = screen.getByRole('alert')
  expect(notice.textContent).toContain('Your stored settings are damaged')
  expect(notice.textContent).toContain('switched off')
})

test('whole settings come without a notice', () => {
  view(false)
  expect(screen.queryByText('Your stored settings are damaged')).toBeNull()
  expect(screen.getByText('Settings')).toBeTruthy()
})
