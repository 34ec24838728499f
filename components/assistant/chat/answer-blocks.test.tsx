// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import type { Block } from '@/lib/assistant/answer/block'
import { figure } from '@/tests/fixtures/assistant-page'
import { AnswerBlocks } from './answer-blocks'
import { countUnmatched } from './count-unmatched'

vi.mock('wxt/browser', () => ({ browser: { runtime: { getURL: (path: string) => `ext://id${path}` } } }))
afterEach(cleanup)

const BLOCKS: readonly Block[] = [
  {
    kind: 'paragraph',
    inlines: [
      { kind: 'text', text: 'account-3f9a <img src=x onerror=alert(1)> holds ' },
      { kind: 'number', text: '84,000 USD', cite: { from: 'figure', figure } },
      { kind: 'text', text: ', that is ' },
      { kind: 'strong', inlines: [{ kind: 'number', text: '42', cite: { from: 'unmatched' } }] },
      { kind: 'text', text: ' and ' },
      { kind: 'number', text: '12.3 %', cite: { from: 'told' } },
      { kind: 'number', text: '7,000', cite: { from: 'told' } },
    ],
  },
  {
    kind: 'list',
    isOrdered: true,
    start: 3,
    entries: [
      [
        {
          kind: 'paragraph',
          inlines: [
            {
              kind: 'link',
              url: 'https://evil.example/?q=account-3f9a',
              inlines: [{ kind: 'text', text: 'Holdfast support' }],
            },
          ],
        },
      ],
    ],
  },
  {
    kind: 'table',
    head: [[{ kind: 'text', text: 'Asset' }]],
    rows: [[[{ kind: 'number', text: '9', cite: { from: 'unmatched' } }]]],
  },
]
const reveal = (text: string) => text.replaceAll('account-3f9a', 'Cold wallet')
const show = (hidden = false) =>
  render(
    <MoneyDisplayProvider display={{ currency: 'usd', hidden, compact: false }}>
      <AnswerBlocks blocks={BLOCKS} reveal={reveal} />
    </MoneyDisplayProvider>,
  )

test('a cited number leads to its figure and names it; one without a source says so', () => {
  const { container } = show()
  const link = screen.getByRole('link', { name: /84,000 USD/ })
  expect(link.getAttribute('href')).toBe('#/dashboard')
  expect(link.textContent).toContain('Net worth')
  expect(container.textContent).toContain('42 (without a source)')
  expect(countUnmatched(BLOCKS)).toBe(2)
})

test('what a model wrote is text: no element of it, no image, and a link shows where it leads', () => {
  const { container } = show()
  expect(container.querySelector('img')).toBeNull()
  expect(container.textContent).toContain('<img src=x onerror=alert(1)>')
  const link = screen.getByRole('link', { name: /evil\.example/ })
  expect(link.textContent).toBe('https://evil.example/?q=account-3f9a')
  expect(link.getAttribute('rel')).toBe('noopener noreferrer')
})

test('stand-ins are real names on the page, but never in an address that could be opened', () => {
  const { container } = show()
  expect(container.textContent).toContain('Cold wallet <img')
  expect(container.innerHTML).not.toContain('?q=Cold')
})

test('hidden amounts leave shares and no amount', () => {
  const { container } = show(true)
  expect(container.textContent).not.toMatch(/84,000|7,000|42/)
  expect(container.textContent).toContain('12.3 %')
})
