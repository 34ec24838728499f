import { hkdf as nobleHkdf } from '@noble/hashes/hkdf.js'
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { expect, test } from 'vitest'
import { fromHex, hex, utf8 } from '@/lib/core/bytes'
import { aesOpen, aesSeal, hkdf, sha256 } from './primitives'
import { subkey, subkeys, viewCryptoKey } from './subkeys'

const dataKey = new Uint8Array(32).map((_, i) => i)

test('every purpose has its own key, the same each time', async () => {
  const keys = [...Object.values(await subkeys(dataKey)), await subkey(dataKey, 'pin'), dataKey].map(hex)
  expect(new Set(keys).size).toBe(6)
  expect(hex((await subkeys(dataKey)).rows)).toBe(keys[0])
})

test('rows, index and view equal an independent HKDF: what is sealed today opens tomorrow', async () => {
  for (const purpose of ['rows', 'index', 'view', 'pin'] as const) {
    const expected = nobleHkdf(nobleSha256, dataKey, new Uint8Array(0), utf8(`holdfast/1/${purpose}`), 32)
    expect(hex(await subkey(dataKey, purpose))).toBe(hex(expected))
  }
})

test('the key of the view is the AES key of its purpose and cannot be read out', async () => {
  const key = await viewCryptoKey(dataKey)
  expect(key.extractable).toBe(false)
  const iv = new Uint8Array(12)
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8('view')))
  const opened = await aesOpen({ key: await subkey(dataKey, 'view'), iv, aad: new Uint8Array(0) }, sealed)
  expect(opened).toEqual(utf8('view'))
})

test('HKDF with salt and another length equals an independent implementation', async () => {
  const salt = fromHex('000102030405060708090a0b0c')
  const info = String.fromCharCode(0x70)
  const expected = nobleHkdf(nobleSha256, new Uint8Array(22).fill(0x0b), salt, utf8(info), 42)
  expect(hex(await hkdf(new Uint8Array(22).fill(0x0b), salt, info, 42))).toBe(hex(expected))
})

test('SHA-256 gives the published digest of "abc"', async () => {
  expect(hex(await sha256(utf8('abc')))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

test('AES-GCM opens only with the same key, IV, associated text and ciphertext', async () => {
  const text = { key: dataKey, iv: new Uint8Array(12).fill(1), aad: utf8('slot') }
  const sealed = await aesSeal(text, utf8('secret'))
  expect(await aesOpen(text, sealed)).toEqual(utf8('secret'))
  expect(await aesOpen({ ...text, key: dataKey.map((byte) => byte ^ 1) }, sealed)).toBeUndefined()
  expect(await aesOpen({ ...text, iv: new Uint8Array(12) }, sealed)).toBeUndefined()
  expect(await aesOpen({ ...text, aad: utf8('other') }, sealed)).toBeUndefined()
  expect(
    await aesOpen(
      text,
      sealed.map((byte, i) => (i === 3 ? byte ^ 1 : byte)),
    ),
  ).toBeUndefined()
  await expect(aesSeal({ ...text, iv: new Uint8Array(11) }, sealed)).rejects.toThrow(RangeError)
  await expect(aesSeal({ ...text, key: new Uint8Array(16) }, sealed)).rejects.toThrow(RangeError)
})
