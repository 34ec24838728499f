import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { dataKeyIn, readKeyRecord } from './open-key.browser'
import { browserVaultSession, readOpenDataKey } from './session.browser'

const dataKey = Uint8Array.from({ length: 32 }, (_, at) => at)

beforeEach(() => fakeBrowser.reset())

test('the first frame sees the key that the session holds', async () => {
  expect(dataKeyIn(await readKeyRecord())).toBeUndefined()
  await browserVaultSession.change({ dataKey })
  expect(dataKeyIn(await readKeyRecord())).toEqual(dataKey)
  expect(dataKeyIn(await readKeyRecord())).toEqual(await readOpenDataKey())
})

test('a locked screen shows nothing, although the key is there', async () => {
  await browserVaultSession.change({ dataKey, screenLocked: true })
  expect(dataKeyIn(await readKeyRecord())).toBeUndefined()
})

test('a locked vault shows nothing', async () => {
  await browserVaultSession.change({ dataKey })
  await browserVaultSession.clear()
  expect(dataKeyIn(await readKeyRecord())).toBeUndefined()
})

test('what is no data key is refused', () => {
  expect(() => dataKeyIn({ 'vault.dataKey': 'AAAA' })).toThrow(RangeError)
  expect(() => dataKeyIn({ 'vault.dataKey': 7 })).toThrow(RangeError)
})
