import { describe, expect, test } from 'vitest'
import { base64 } from '@/lib/core/bytes'
import { PASSKEY_KDF, PASSPHRASE_KDF } from './kdf'
import { openPinKey, openSlot, passkeySlotKey, sealPinKey, sealSlot } from './slots'

const bytes = (fill: number, length = 32) => new Uint8Array(length).fill(fill)
const salt = base64(bytes(1))
const parts = { vaultId: 'vault-a', slotKey: bytes(2), dataKey: bytes(3), iv: bytes(4, 12) }

describe('a slot opens only as it was sealed', () => {
  const passphrase = { kind: 'passphrase', kdf: PASSPHRASE_KDF, salt } as const

  test('with its own key, in its own vault', async () => {
    const slot = await sealSlot({ ...parts, slot: passphrase })
    expect(await openSlot('vault-a', slot, bytes(2))).toEqual(bytes(3))
    expect(await openSlot('vault-a', slot, bytes(5))).toBeUndefined()
    expect(await openSlot('vault-b', slot, bytes(2))).toBeUndefined()
  })

  test.each([
    ['lowered parameters', { kdf: { ...PASSPHRASE_KDF, memoryKiB: 19_456 } }],
    ['another salt', { salt: base64(bytes(9)) }],
    ['another kind', { kind: 'pin' as const }],
  ])('not with %s, even with the right key', async (_, change) => {
    const slot = await sealSlot({ ...parts, slot: passphrase })
    expect(await openSlot('vault-a', { ...slot, ...change }, bytes(2))).toBeUndefined()
  })

  test('not with another passkey credential', async () => {
    const passkey = { kind: 'passkey', kdf: PASSKEY_KDF, salt, credentialId: 'one', prfSalt: 'p' } as const
    const slot = await sealSlot({ ...parts, slot: passkey })
    expect(await openSlot('vault-a', slot, bytes(2))).toEqual(bytes(3))
    expect(await openSlot('vault-a', { ...slot, credentialId: 'two' }, bytes(2))).toBeUndefined()
  })
})

test('the stretched PIN opens with the data key of its vault only, and not with changed parameters', async () => {
  const pinKey = await sealPinKey({ ...parts, slot: { kdf: PASSPHRASE_KDF, salt } })
  expect(await openPinKey('vault-a', pinKey, bytes(3))).toEqual(bytes(2))
  expect(await openPinKey('vault-a', pinKey, bytes(2))).toBeUndefined()
  expect(await openPinKey('vault-b', pinKey, bytes(3))).toBeUndefined()
  const lowered = { ...pinKey, kdf: { ...PASSPHRASE_KDF, iterations: 2 } }
  expect(await openPinKey('vault-a', lowered, bytes(3))).toBeUndefined()
})

test('the same passkey gives another slot key under another salt', async () => {
  const first = await passkeySlotKey(bytes(7), salt)
  expect(await passkeySlotKey(bytes(7), salt)).toEqual(first)
  expect(await passkeySlotKey(bytes(7), base64(bytes(8)))).not.toEqual(first)
})
