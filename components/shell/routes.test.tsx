// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
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

test('a focus that went with its page is at the beginning of the next one; one that stays is left alone', async () => {
  const pages = [
    route('dashboard', async () => () => <p>the dashboard</p>),
    route('accounts', async () => () => <button type="button">Add</button>),
  ]
  navigate('accounts')
  render(
    <>
      <a href="#/">Home</a>
      <main id="main" tabIndex={-1}>
        <Routes routes={pages} />
      </main>
    </>,
  )
  const button = await screen.findByRole('button')
  expect(document.activeElement).toBe(document.body)
  button.focus()
  act(() => {
    navigate('dashboard')
    window.dispatchEvent(new Event('hashchange'))
  })
  await screen.findByText('the dashboard')
  expect(document.activeElement?.id).toBe('main')
  screen.getByRole('link').focus()
  act(() => {
    navigate('accounts')
    window.dispatchEvent(new Event('hashchange'))
  })
  await screen.findByRole('button')
  expect(document.activeElement?.textContent).toBe('Home')
})
