// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { navigate, Routes, route, segmentsOf } from './routes'

afterEach(() => {
  cleanup()
  window.location.hash = ''
})

const routes = [
  route('dashboard', async () => () => <p>the dashboard</p>),
  route('accounts', async () => ({ rest }) => <p>accounts, {rest.join('/')}</p>),
]

test('segments are what stands between the slashes after the hash', () => {
  expect(segmentsOf('#/accounts/add')).toEqual(['accounts', 'add'])
  expect(segmentsOf('')).toEqual([])
})

test('the address chooses the page and hands on the rest', async () => {
  navigate('accounts/add')
  render(<Routes routes={routes} />)
  expect(await screen.findByText('accounts, add')).toBeTruthy()
})

test('an unknown address shows the first page', async () => {
  navigate('nowhere')
  render(<Routes routes={routes} />)
  expect(await screen.findByText('the dashboard')).toBeTruthy()
})
