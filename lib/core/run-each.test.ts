import { expect, test } from 'vitest'
import { runEach } from './run-each'

test('a part that fails leaves none of the others out, and its failure is told in the end', async () => {
  const run: string[] = []
  const part =
    (name: string, fails = false) =>
    async () => {
      run.push(name)
      if (fails) throw new Error(name)
    }
  const all = runEach([part('a'), part('b', true), part('c', true), part('d')])
  await expect(all).rejects.toThrow('b')
  expect(run).toEqual(['a', 'b', 'c', 'd'])
})

test('one after the other', async () => {
  const run: string[] = []
  const slow = async () => {
    await Promise.resolve()
    run.push('slow')
  }
  await runEach([slow, () => run.push('next')])
  expect(run).toEqual(['slow', 'next'])
})
