import { describe, expect, test } from 'vitest'
import { hex, utf8 } from '@/lib/core/bytes'
import { canonicalJson } from './canonical-json'
import { headerText, readHeaderText, type VaultHeader } from './header'
import { sha256 } from './primitives'
import { upgradeHeader } from './upgrade-header'

const base64Bytes = (length: number) => btoa('x'.repeat(length))
const sealed = { salt: base64Bytes(32), iv: base64Bytes(12), wrapped: base64Bytes(48) }
const argon2id = { name: 'argon2id', memoryKiB: 65_536, iterations: 3, parallelism: 1 } as const

const header: VaultHeader = {
  version: 1,
  id: 'a'.repeat(22),
  createdAt: 1,
  revision: 4,
  slots: { passphrase: { kind: 'passphrase', kdf: argon2id, ...sealed } },
  pinKey: { kdf: argon2id, ...sealed },
  wrongPins: 0,
  nextTryAt: 0,
}

const withChecksum = async (body: object) =>
  canonicalJson({ ...body, checksum: hex(await sha256(utf8(canonicalJson(body)))) })

/** A header that is whole, with one part changed. */
const changed = (change: object) => withChecksum({ ...header, ...change })
const passphraseWith = (change: object) =>
  changed({ slots: { passphrase: { ...header.slots.passphrase, ...change } } })

describe('reading a header', () => {
  test('comes back as it was written, whatever the order of its keys', async () => {
    const text = await headerText(header)
    expect(await readHeaderText(text)).toEqual({ kind: 'good', header })
    const turned = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse()))
    expect(await readHeaderText(turned)).toEqual({ kind: 'good', header })
  })

  test('every single changed character is noticed', async () => {
    const text = await headerText(header)
    for (let at = 0; at < text.length; at += 7) {
      const other = text[at] === 'x' ? 'y' : 'x'
      const reading = await readHeaderText(text.slice(0, at) + other + text.slice(at + 1))
      expect(reading.kind, `character ${at}`).toBe('bad')
    }
  })

  test.each([
    undefined,
    null,
    7,
    '',
    '{}',
    '[]',
    'null',
    '{"version":1}',
    '{"version":1,"checksum":""}',
  ])('no header: %j', async (text) => {
    expect((await readHeaderText(text)).kind).toBe('bad')
  })

  test('a newer version is left alone', async () => {
    expect(await readHeaderText(await changed({ version: 2, novelty: true }))).toEqual({ kind: 'newer' })
  })

  test.each([
    ['short salt', { salt: base64Bytes(15) }],
    ['short IV', { iv: base64Bytes(11) }],
    ['short wrapped key', { wrapped: base64Bytes(47) }],
    ['no base64', { salt: '!'.repeat(44) }],
    ['unknown KDF', { kdf: { name: 'pbkdf2', iterations: 1 } }],
    ['memory of 2 GiB', { kdf: { ...argon2id, memoryKiB: 2 * 1024 * 1024 } }],
    ['unknown part', { more: 1 }],
  ])('refused: %s', async (_, change) => {
    expect(await readHeaderText(await passphraseWith(change))).toEqual({ kind: 'bad', reason: 'shape' })
  })

  test('no slot at all, or a PIN on disk beside another slot, is not a header', async () => {
    const pin = { kind: 'pin', kdf: { ...argon2id, memoryKiB: 262_144 }, ...sealed }
    expect((await readHeaderText(await changed({ slots: {} }))).kind).toBe('bad')
    expect((await readHeaderText(await changed({ slots: { ...header.slots, pin } }))).kind).toBe('bad')
    expect((await readHeaderText(await changed({ slots: { pin } }))).kind).toBe('good')
  })
})

describe('the floor of the KDF', () => {
  test.each([
    ['memory of 8 KiB', { memoryKiB: 8 }],
    ['just below 19 MiB', { memoryKiB: 19_455 }],
    ['one pass', { iterations: 1 }],
  ])('lowered: %s', async (_, change) => {
    const lowered = { kind: 'bad', reason: 'lowered' }
    expect(await readHeaderText(await passphraseWith({ kdf: { ...argon2id, ...change } }))).toEqual(lowered)
    const pinKey = { kdf: { ...argon2id, ...change }, ...sealed }
    expect(await readHeaderText(await changed({ pinKey }))).toEqual(lowered)
  })

  test('a PIN at rest below 256 MiB is lowered', async () => {
    const slots = { pin: { kind: 'pin', kdf: argon2id, ...sealed } }
    expect(await readHeaderText(await changed({ slots }))).toEqual({ kind: 'bad', reason: 'lowered' })
  })

  test('the OWASP minimum itself is taken', async () => {
    const kdf = { ...argon2id, memoryKiB: 19_456, iterations: 2 }
    expect((await readHeaderText(await passphraseWith({ kdf }))).kind).toBe('good')
  })
})

describe('older versions', () => {
  const upgrades = {
    0: ({ tries, ...old }: Record<string, unknown>) => ({ ...old, wrongPins: tries, nextTryAt: 0 }),
  }

  test('are brought to the present form step by step', async () => {
    const { wrongPins: _, nextTryAt: __, ...rest } = header
    const old = await withChecksum({ ...rest, version: 0, tries: 3 })
    expect(await readHeaderText(old, upgrades)).toEqual({ kind: 'good', header: { ...header, wrongPins: 3 } })
    expect(await readHeaderText(old, {})).toEqual({ kind: 'bad', reason: 'shape' })
  })

  test('pass through every step in order', () => {
    const steps = {
      0: (old: Record<string, unknown>) => ({ ...old, path: `${String(old.path)}0` }),
      1: (old: Record<string, unknown>) => ({ ...old, path: `${String(old.path)}1` }),
    }
    expect(upgradeHeader({ version: 0, path: '' }, 2, steps)).toEqual({ version: 2, path: '01' })
  })
})

test('canonical JSON sorts keys, drops undefined and refuses what JSON cannot hold', () => {
  expect(canonicalJson({ b: 1, a: [true, undefined], c: undefined, d: { z: null, y: 'ä"' } })).toBe(
    '{"a":[true,null],"b":1,"d":{"y":"ä\\"","z":null}}',
  )
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(RangeError)
})
