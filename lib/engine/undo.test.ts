import { expect, test } from 'vitest'
import type { UndoId } from '@/lib/core/ids'
import { createUndo } from './undo'

let count = 0
const random = (length: number) => new Uint8Array(length).fill(count++)

test('what was removed is put back once', async () => {
  const undo = createUndo(random)
  const happened: string[] = []
  const kept = undo.keep(async () => void happened.push('back'))
  await undo.run(kept.undo)
  await expect(undo.run(kept.undo)).rejects.toMatchObject({ code: 'not-found' })
  expect(happened).toEqual(['back'])
})

test('two presses at the same time put it back once', async () => {
  const undo = createUndo(random)
  let times = 0
  const kept = undo.keep(async () => {
    await Promise.resolve()
    times += 1
  })
  const presses = await Promise.allSettled([undo.run(kept.undo), undo.run(kept.undo)])
  expect(presses.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(times).toBe(1)
})

test('what could not be put back can be tried again', async () => {
  const undo = createUndo(random)
  let isTaken = true
  const kept = undo.keep(async () => {
    if (isTaken) throw new Error('the name is taken')
  })
  await expect(undo.run(kept.undo)).rejects.toThrow('the name is taken')
  isTaken = false
  await expect(undo.run(kept.undo)).resolves.toBeUndefined()
})

test('an id that nobody gave out puts nothing back, and only the last acts are kept', async () => {
  const undo = createUndo(random)
  await expect(undo.run('made up' as UndoId)).rejects.toMatchObject({ code: 'not-found' })
  const all = Array.from({ length: 25 }, () => undo.keep(async () => undefined).undo)
  await expect(undo.run(all[0] ?? ('' as UndoId))).rejects.toMatchObject({ code: 'not-found' })
  await expect(undo.run(all[24] ?? ('' as UndoId))).resolves.toBeUndefined()
})
