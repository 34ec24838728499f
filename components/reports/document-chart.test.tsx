// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { fill, say } from '@/lib/core/sentence'
import { DocumentChart } from './document-chart'

afterEach(cleanup)

test('a picture says in words from when to when, and where each line ended', () => {
  render(
    <DocumentChart
      chart={{
        title: say('Growth of 1'),
        from: Date.UTC(2024, 0, 1),
        until: Date.UTC(2024, 5, 30),
        lines: [
          { name: say('Portfolio'), values: [1, null, 1.25] },
          { name: 'MSCI World', values: [1, 0.9, 0.875] },
        ],
      }}
      reader={{
        locale: 'en',
        tell: ({ template, params }) => fill(template, params),
        currency: 'usd',
        timeZone: 'UTC',
      }}
    />,
  )
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
    'From Jan 1, 2024 to Jun 30, 2024: Portfolio 25.00%, MSCI World -12.50%',
  )
  expect(screen.getByText('-12.50% … 25.00%')).toBeTruthy()
  // A line where it began, and one for each; beside their names there are two more.
  expect(screen.getByRole('img').querySelectorAll('path')).toHaveLength(3)
})
