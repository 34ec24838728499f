// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { KEY_GUIDES } from '@/lib/exchanges/key-guides/registry'
import { KeyGuide } from './key-guide'
import { venueChoices } from './venue-choices'

afterEach(cleanup)

function show(id: string, open = true) {
  const venue = venueChoices.find((each) => each.id === id)
  if (!venue) throw new Error(id)
  render(<KeyGuide venue={venue} open={open} />)
  return venue
}

test('the page is shown in full and opens in a tab of its own', () => {
  show('kraken')
  const link = screen.getByRole('link', { name: 'https://www.kraken.com/u/security/api' })
  expect(link.getAttribute('target')).toBe('_blank')
  expect(link.getAttribute('rel')).toBe('noreferrer')
})

test('what stays off stands below its own words, and each name of the exchange beside the field here', () => {
  show('okx')
  const off = screen.getByText('Leave off:')
  expect(within(off).getByText('Withdraw')).toBeTruthy()
  expect(within(off).queryByText('Read')).toBeNull()
  expect(screen.getByText('Secret key').closest('div')?.textContent).toContain('Secret')
  expect(screen.getAllByText(/Make up a passphrase/)).toHaveLength(1)
})

test('words that nobody could check are said to be unchecked, others name where they were read', () => {
  show('mexc')
  expect(screen.getByText(/could not be checked on a page of MEXC Global itself/)).toBeTruthy()
  cleanup()
  show('kraken')
  expect(screen.queryByText(/could not be checked/)).toBeNull()
  expect(screen.getByText(/^From docs\.kraken\.com, read on Nov 30, 2026/)).toBeTruthy()
})

test('where the exchange does not tell rights, the guide says what the check will say', () => {
  show('bitstamp')
  expect(screen.getByText(/Bitstamp does not tell what this key may do/)).toBeTruthy()
})

test('a key that ends by itself is told so', () => {
  show('bybit')
  expect(screen.getByText(/ends after 90 days at Bybit/)).toBeTruthy()
})

test('an exchange without a guide gets the general one, with its own documents and fields', () => {
  const venue = show('bitvavo')
  expect(screen.getByText(/There is no guide for Bitvavo yet/)).toBeTruthy()
  expect(screen.getByRole('link').getAttribute('href')).toBe(venue.docs)
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['API key', 'Secret'])
})

test('an exchange that is read by address needs no key', () => {
  show('hyperliquid')
  expect(document.querySelector('details')).toBeNull()
})

test('folded where there is no room', () => {
  show('kraken', false)
  expect(document.querySelector('details')?.open).toBe(false)
})

test.each(KEY_GUIDES.map(({ venue }) => venue))('%s: every step says something', (id) => {
  show(id)
  const steps = [...document.querySelectorAll('ol > li')].map(({ textContent }) => textContent ?? '')
  expect(steps.length).toBeGreaterThan(5)
  expect(steps.filter((text) => text.trim() === '' || /\{\w+\}/.test(text))).toEqual([])
})
