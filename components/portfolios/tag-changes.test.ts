import { expect, test } from 'vitest'
import type { AccountId, TagId } from '@/lib/core/ids'
import { tagChanges } from './tag-changes'

const [a, b, c] = ['a', 'b', 'c'] as AccountId[] as [AccountId, AccountId, AccountId]
const [cold, tax] = ['cold', 'tax'] as TagId[] as [TagId, TagId]

test('only accounts whose tags differ are changed, and other tags stay', () => {
  const accounts = [
    { id: a, tags: [cold, tax] },
    { id: b, tags: [cold] },
    { id: c, tags: [] },
  ]
  expect(tagChanges(accounts, cold, [b, c])).toEqual([
    { id: a, tags: [tax] },
    { id: c, tags: [cold] },
  ])
})
