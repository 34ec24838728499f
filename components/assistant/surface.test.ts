import { expect, test, vi } from 'vitest'
import { hashOf } from './surface'

vi.mock('wxt/browser', () => ({ browser: {} }))

test('a route stays within our own page, however it is written', () => {
  expect(
    ['dashboard', '/gains/lots', '#/history/x', '//evil.example', 'javascript:alert(1)'].map(hashOf),
  ).toEqual(['#/dashboard', '#/gains/lots', '#/history/x', '#/evil.example', '#/javascript:alert(1)'])
})
