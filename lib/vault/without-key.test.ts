import { expect, test } from 'vitest'
import { backupMessages } from './backup-messages'
import { ANSWERED_LOCKED } from './without-key'

test('every message without a key is answered while locked, and no other', () => {
  const free = Object.values(backupMessages).filter(({ needs }) => needs === 'nothing')
  expect(free.map(({ name }) => name)).toEqual([...ANSWERED_LOCKED])
})
