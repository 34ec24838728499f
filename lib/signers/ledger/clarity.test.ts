import { expect, test } from 'vitest'
import { clarityOfCall, clarityOfMessage, isDescribable } from './clarity'
import { LedgerError } from './ledger-error'
import { fromStatus } from './status-word'

const APP = { model: 'Nano X', isNanoS: false, version: '1.19.1', blindSigning: true }
const TRANSFER = `0xa9059cbb${'00'.repeat(64)}`

test('a payment is clear; a token’s transfer only when the device can be told what the token is', () => {
  expect(clarityOfCall('0x', false, APP)).toEqual({ kind: 'clear' })
  expect(clarityOfCall(TRANSFER, true, APP)).toEqual({ kind: 'clear' })
  expect(clarityOfCall(TRANSFER, false, APP)).toMatchObject({ kind: 'blind' })
  expect(clarityOfCall('0x12345678', true, APP)).toMatchObject({ kind: 'blind' })
})

test('data behind the two words of a transfer are not shown, so it is no transfer', () => {
  expect(isDescribable(TRANSFER)).toBe(true)
  expect(isDescribable(`${TRANSFER}00`)).toBe(false)
})

test('says that the device will refuse while blind signing is off', () => {
  const clarity = clarityOfCall('0x12345678', false, { ...APP, blindSigning: false })
  expect(clarity.kind === 'blind' ? clarity.why.template : '').toContain('it will refuse')
})

test('of a message that nobody described nothing is promised, and less on devices that show hashes only', () => {
  const isDescribed = false
  const why = (clarity: ReturnType<typeof clarityOfMessage>) =>
    clarity.kind === 'blind' ? clarity.why.template : ''
  expect(why(clarityOfMessage('kit', { isDescribed, app: APP }))).toContain('raw messages')
  for (const app of [
    { ...APP, isNanoS: true },
    { ...APP, version: '1.9.18' },
    { ...APP, version: '1.8.20' },
  ])
    expect(why(clarityOfMessage('kit', { isDescribed, app }))).toContain('two hashes')
  expect(why(clarityOfMessage('webhid', { isDescribed, app: APP }))).toContain('two hashes')
})

test('a message that its maker described is clear where the app takes descriptions, and open while no device is there', () => {
  const isDescribed = true
  expect(clarityOfMessage('kit', { isDescribed, app: APP }).kind).toBe('clear')
  expect(clarityOfMessage('kit', { isDescribed }).kind).toBe('unknown')
  for (const app of [
    { ...APP, isNanoS: true },
    { ...APP, version: '1.11.9' },
  ])
    expect(clarityOfMessage('kit', { isDescribed, app }).kind).toBe('blind')
  expect(clarityOfMessage('webhid', { isDescribed, app: APP }).kind).toBe('blind')
})

test('status words of the device are said in words', () => {
  expect(fromStatus(0x5515).problem).toBe('locked')
  expect(fromStatus(0x6d00).problem).toBe('wrong-app')
  expect(fromStatus(0x6d00, { isEthereumOpen: true }).problem).toBe('old-app')
  expect(fromStatus(0x6f42).message).toContain('0x6f42')
})

test('no problem of a device leaves it open whether something was sent', () => {
  for (const problem of ['unplugged', 'unknown', 'stopped', 'in-use'] as const)
    expect(new LedgerError(problem).code).not.toBe('unreachable')
})
