// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { forgetHandedFilter, handedFilter } from '@/components/history/handed-filter'
import { useWordChoices } from './word-choices.hooks'

afterEach(() => {
  forgetHandedFilter()
  location.hash = ''
})

test('the history is opened with the words as its search, and they are not in the address', () => {
  const { result } = renderHook(() => useWordChoices())
  const choice = result.current('uniswap fee').at(-1)
  if (!choice || !('open' in choice.act)) throw new Error('the history is searched by a choice that opens it')
  expect(choice.title).toContain('uniswap fee')
  choice.act.open()
  expect(handedFilter()).toEqual({ text: 'uniswap fee' })
  expect(location.hash).toBe('#/history')
})

test('what only the text of the guide says is found as its section', () => {
  const sections = renderHook(() => useWordChoices())
    .result.current('passkey')
    .filter(({ kind }) => kind === 'guide')
  expect(sections.length).toBeGreaterThan(0)
  expect(sections.length).toBeLessThanOrEqual(3)
  for (const { act, about } of sections) {
    expect(about).toBeTruthy()
    expect('route' in act && act.route).toMatch(/^guide\/[\w-]+\/[\w-]+$/)
  }
})

test('one letter is no search', () => {
  expect(renderHook(() => useWordChoices()).result.current('u')).toEqual([])
})
