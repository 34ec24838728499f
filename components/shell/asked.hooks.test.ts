// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { useAsked } from './asked.hooks'

let waiting: { key: string | null; answer: (value: string) => void; fail: (error: Error) => void }[] = []
beforeEach(() => {
  waiting = []
})

const show = (first: string | null) =>
  renderHook(
    ({ key }: { key: string | null }) =>
      useAsked(key, () => new Promise<string>((answer, fail) => waiting.push({ key, answer, fail }))),
    { initialProps: { key: first } },
  )
const settle = (at: number, value: string) => act(async () => waiting[at]?.answer(value))

test('an answer is for its key alone, and one that was overtaken is dropped', async () => {
  const { result, rerender } = show('a')
  await settle(0, 'of a')
  expect(result.current.answer).toBe('of a')
  rerender({ key: 'b' })
  expect(result.current.answer).toBeNull()
  act(() => result.current.again())
  await settle(1, 'old')
  expect(result.current.answer).toBeNull()
  await settle(2, 'new')
  expect(result.current.answer).toBe('new')
  expect(waiting.map(({ key }) => key)).toEqual(['a', 'b', 'b'])
})

test('an error stands beside the last answer, and goes with the next one or with its key', async () => {
  const { result, rerender } = show('a')
  await settle(0, 'good')
  act(() => result.current.again())
  await act(async () => waiting[1]?.fail(new AppError('unreachable', say('No answer.'))))
  expect(result.current).toMatchObject({ answer: 'good', error: { code: 'unreachable' } })
  rerender({ key: 'b' })
  expect(result.current.error).toBeNull()
  rerender({ key: null })
  act(() => result.current.again())
  expect(waiting).toHaveLength(3)
})
