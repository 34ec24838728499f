// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AlertSettings } from '@/lib/settings/alert-settings'
import { AlertSettingsView, type AlertSettingsViewProps } from './alert-settings-view'
import { clockText, readClock } from './clock-text'

const settings: AlertSettings = {
  desktop: true,
  isPrivate: false,
  quiet: null,
  tellsLocked: true,
  started: true,
}
const onChange = vi.fn<AlertSettingsViewProps['onChange']>()
const onTest = vi.fn<AlertSettingsViewProps['onTest']>()
beforeEach(() => {
  onChange.mockReset().mockResolvedValue()
  onTest.mockReset().mockResolvedValue()
})
afterEach(cleanup)
const show = (
  more: Partial<AlertSettings> = {},
  permission: AlertSettingsViewProps['permission'] = 'granted',
) =>
  render(
    <AlertSettingsView
      settings={{ ...settings, ...more }}
      permission={permission}
      onChange={onChange}
      onTest={onTest}
    />,
  )

const leave = (field: HTMLElement, value: string) => {
  fireEvent.change(field, { target: { value } })
  fireEvent.blur(field)
}

test('each switch stores its own field and no other', async () => {
  show()
  fireEvent.click(screen.getByRole('switch', { name: /^Show notifications/ }))
  await waitFor(() => expect(onChange).toHaveBeenCalledWith({ desktop: false }))
  fireEvent.click(screen.getByRole('switch', { name: /^Say nothing private/ }))
  await waitFor(() => expect(onChange).toHaveBeenCalledWith({ isPrivate: true }))
})

test('quiet hours begin with the reader’s own time zone; an hour is stored when it is one', async () => {
  show()
  fireEvent.click(screen.getByRole('switch', { name: /^Keep quiet/ }))
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  await waitFor(() => expect(onChange).toHaveBeenCalledWith({ quiet: { from: 1320, until: 420, timeZone } }))
  cleanup()
  const quiet = { from: 1320, until: 420, timeZone: 'Europe/Berlin' }
  show({ quiet })
  const until = screen.getByLabelText<HTMLInputElement>('Until')
  expect(until.value).toBe('07:00')
  leave(until, '')
  expect(until.value).toBe('07:00')
  leave(until, '06:30')
  await waitFor(() => expect(onChange).toHaveBeenLastCalledWith({ quiet: { ...quiet, until: 390 } }))
})

test('what the browser says of its permission is told, and that it says nothing too', () => {
  show({}, 'denied')
  expect(screen.getByRole('alert').textContent).toContain('does not show notifications')
  cleanup()
  show({}, 'untold')
  expect(screen.getByText(/does not say whether/)).toBeTruthy()
  cleanup()
  show({ desktop: false }, 'denied')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a test is sent; what cannot run is said', async () => {
  show()
  fireEvent.click(screen.getByRole('button', { name: 'Send a test' }))
  await waitFor(() => expect(onTest).toHaveBeenCalledOnce())
  expect(screen.getByText(/Holdfast has no server/)).toBeTruthy()
})

test('minutes of the day and the text of a clock are the same thing', () => {
  expect([0, 450, 1439].map(clockText)).toEqual(['00:00', '07:30', '23:59'])
  expect(['07:30', '24:00', '7:30', ''].map(readClock)).toEqual([450, undefined, undefined, undefined])
})
