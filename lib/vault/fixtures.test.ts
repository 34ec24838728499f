/** Vaults as earlier builds stored them, with the real Argon2id. A fixture is never made anew: old vaults must open. */
import { readFileSync } from 'node:fs'
import { IDBFactory } from 'fake-indexeddb'
import * as v from 'valibot'
import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { hex } from '@/lib/core/bytes'
import { testPorts } from '@/tests/fixtures/vault/ports'
import { browserVaultCopies, MAIN_COPY_KEY } from './copies.browser'
import { deriveKey } from './derive.client'
import { HEADER_VERSION } from './header'
import { AT_REST_PIN_KDF, PASSPHRASE_KDF } from './kdf'
import { writeSecondCopy } from './second-copy.browser'
import { createVault, type Vault } from './vault'

const fixtureSchema = v.strictObject({
  secrets: v.record(v.string(), v.string()),
  dataKey: v.string(),
  header: v.string(),
})

async function restored(
  name: string,
): Promise<{ vault: Vault; dataKey: string; secret: (kind: string) => string }> {
  const file = readFileSync(new URL(`../../tests/fixtures/vault/${name}.json`, import.meta.url), 'utf8')
  const { secrets, dataKey, header } = v.parse(fixtureSchema, JSON.parse(file))
  await fakeBrowser.storage.local.set({ [MAIN_COPY_KEY]: header })
  await writeSecondCopy(header)
  return { vault: createVault(testPorts({ deriveKey })), dataKey, secret: (kind) => secrets[kind] ?? '' }
}

async function storedHeader() {
  const reading = await browserVaultCopies.read()
  if (reading.status !== 'good') throw new Error(reading.status)
  return reading.header
}

beforeEach(() => {
  fakeBrowser.reset()
  globalThis.indexedDB = new IDBFactory()
})

test('version 1 with passphrase and passkey: both open it, and the PIN follows', async () => {
  const { vault, dataKey, secret } = await restored('v1-passphrase-passkey')
  expect(await vault.state()).toMatchObject({ status: 'locked', repaired: false, slots: { pin: false } })
  await vault.unlock({ slot: 'passkey', prf: secret('prf') })
  expect(hex(await vault.dataKey())).toBe(dataKey)
  await vault.lock()
  await vault.unlock({ slot: 'pin', pin: secret('pin') })
  expect(hex(await vault.dataKey())).toBe(dataKey)
  await fakeBrowser.storage.session.clear()
  await vault.unlock({ slot: 'passphrase', passphrase: secret('passphrase') })
  expect(hex(await vault.dataKey())).toBe(dataKey)
  expect((await storedHeader()).version).toBe(HEADER_VERSION)
})

test('version 1 with the PIN only', async () => {
  const { vault, dataKey, secret } = await restored('v1-pin-only')
  expect(await vault.state()).toMatchObject({ status: 'locked', pinAtRest: true })
  await vault.unlock({ slot: 'pin', pin: secret('pin') })
  expect(hex(await vault.dataKey())).toBe(dataKey)
  expect((await storedHeader()).slots.pin?.kdf).toEqual(AT_REST_PIN_KDF)
})

test('version 1 with the weakest parameters that were ever allowed: opens, and is current afterwards', async () => {
  const { vault, dataKey, secret } = await restored('v1-older-kdf')
  await vault.unlock({ slot: 'passphrase', passphrase: secret('passphrase') })
  expect(hex(await vault.dataKey())).toBe(dataKey)
  expect((await storedHeader()).slots.passphrase?.kdf).toEqual(PASSPHRASE_KDF)
  await vault.lock()
  await vault.unlock({ slot: 'passphrase', passphrase: secret('passphrase') })
  expect(hex(await vault.dataKey())).toBe(dataKey)
})
