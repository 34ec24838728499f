/** All checks together: each is named after its file, has a threshold that fits, and asks nobody when it needs nothing but the bytes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  aPayment,
  callInput,
  noteSources,
  STRANGER,
  signatureInput,
  swapInput,
  USDC,
} from '@/tests/fixtures/check-input'
import { checks } from './registry'

test('a check is called like its file, and every file is listed once', () => {
  const files = readdirSync(join(import.meta.dirname, 'checks'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.replace(/(\.store)?\.ts$/, ''))
  expect(checks.map(({ id }) => id).toSorted()).toEqual(files.toSorted())
})

test('a check that may say that something is a danger is known as one, so that muting it is never silence', () => {
  const folder = join(import.meta.dirname, 'checks')
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const saysDanger = (text: string) => /'danger'/.test(text)
  const parts = (text: string) =>
    [...text.matchAll(/from '\.\/(parts\/[\w-]+)'/g)].map(([, part]) => `${part}.ts`)
  const expected = checks.filter(({ id }) => {
    const text = read(existsSync(join(folder, `${id}.ts`)) ? `${id}.ts` : `${id}.store.ts`)
    return saysDanger(text) || parts(text).some((part) => saysDanger(read(part)))
  })
  expect(checks.filter(({ mayBeDanger }) => mayBeDanger).map(({ id }) => id)).toEqual(
    expected.map(({ id }) => id),
  )
})

test('a threshold stands within its own bounds', () => {
  const bad = checks.filter(({ threshold }) => {
    if (!threshold) return false
    const { least, most } = threshold
    return !(least <= threshold.default && threshold.default <= most && least < most)
  })
  expect(bad.map(({ id }) => id)).toEqual([])
})

test('what needs nothing but the bytes asks nobody, whatever the request', async () => {
  const sources = noteSources({
    priceOf: () => Promise.reject(new Error('a price was asked')),
    amountOf: () => Promise.reject(new Error('a name was asked')),
  })
  const requests = [
    swapInput(),
    callInput({ action: 'approve', token: USDC, spender: STRANGER, units: 'unlimited' }),
    callInput({ action: 'transfer-token', token: USDC, to: STRANGER, units: 5n }),
    callInput({ action: 'unknown' }),
    signatureInput({ action: 'permit', via: 'permit2', token: USDC, spender: STRANGER, units: 5n }),
    signatureInput(aPayment),
    signatureInput({ action: 'message', text: 'hello' }),
    signatureInput({ action: 'blind-hash' }),
  ]
  const quick = checks.filter(({ needs }) => needs === 'bytes')
  expect(quick.length).toBeGreaterThan(5)
  for (const input of requests)
    for (const { run, threshold } of quick) await run(input, sources, threshold?.default ?? 0)
})
