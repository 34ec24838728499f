import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { hex, utf8 } from '@/lib/core/bytes'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { quickDeriveKey } from '@/tests/fixtures/vault/ports'
import { type BackupTables, openBackup, sealBackup } from './backup'
import { canonicalJson } from './canonical-json'
import { deriveKey } from './derive.client'
import { sha256 } from './primitives'

const PASSPHRASE = 'lantern orbit mustard gravel'
const tables = {
  accounts: [{ id: 'a1', label: 'Käräken 柿', secret: 'CANARY-API-SECRET' }],
  holdings: [{ id: 'h1', quantity: '0.000000000000000001' }],
}
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const seal = (given: BackupTables = tables) =>
  sealBackup({
    tables: given,
    passphrase: PASSPHRASE,
    schemaVersion: 3,
    madeAt: 42,
    deriveKey: quickDeriveKey,
    random,
  })
const open = (file: string, passphrase = PASSPHRASE) =>
  openBackup({ file, passphrase, deriveKey: quickDeriveKey, check: (opened) => opened })

/** As somebody would who changes the file and mends the checksum. */
async function forged(file: string, change: object): Promise<string> {
  const { checksum: _, ...body } = { ...(JSON.parse(file) as Record<string, unknown>), ...change } as Record<
    string,
    unknown
  >
  return JSON.stringify({ ...body, checksum: hex(await sha256(utf8(canonicalJson(body)))) })
}

let file: string
beforeAll(async () => {
  file = await seal()
})

test('a backup gives back every row, and its head', async () => {
  expect(await open(file)).toEqual({ madeAt: 42, version: 2, schemaVersion: 3, tables })
})

test('a file of the first version, whose rows were not packed, opens for ever', async () => {
  const path = new URL('../../tests/fixtures/vault/backup-v1.json', import.meta.url)
  const old = JSON.parse(readFileSync(path, 'utf8'))
  const opened = await openBackup({ ...old, deriveKey, check: (given: BackupTables) => given })
  expect(opened).toEqual({ madeAt: 42, version: 1, schemaVersion: 1, tables: old.tables })
})

test('nothing private stands in the file, and two files of the same rows differ', async () => {
  expect(file).not.toContain('CANARY')
  expect(file).not.toContain(Buffer.from('CANARY-API-SECRET').toString('base64').slice(4, 20))
  const [first, second] = [JSON.parse(file), JSON.parse(await seal())]
  for (const part of ['salt', 'iv', 'ciphertext']) expect(second[part]).not.toBe(first[part])
  expect(first.kdf).toEqual({ name: 'argon2id', memoryKiB: 65_536, iterations: 3, parallelism: 1 })
})

test('opens with the real Argon2id', async () => {
  const real = await sealBackup({
    tables,
    passphrase: PASSPHRASE,
    schemaVersion: 3,
    madeAt: 42,
    deriveKey,
    random,
  })
  const opened = await openBackup({
    file: real,
    passphrase: ` ${PASSPHRASE}`,
    deriveKey,
    check: (rows) => rows,
  })
  expect(opened.tables).toEqual(tables)
})

describe('refused, each in its own words', () => {
  test('a wrong passphrase', async () => {
    await expect(open(file, 'lantern orbit mustard gravel!')).rejects.toMatchObject({ code: 'wrong-secret' })
  })

  test('a damaged file, with the right passphrase as with a wrong one', async () => {
    const at = file.indexOf('"ciphertext":"') + 30
    const flipped = file.slice(0, at) + (file[at] === 'A' ? 'B' : 'A') + file.slice(at + 1)
    for (const bad of [flipped, file.slice(0, -20), file.replace('"madeAt":42', '"madeAt":43')]) {
      await expect(open(bad)).rejects.toMatchObject({ code: 'vault-damaged' })
      await expect(open(bad, 'wrong')).rejects.toMatchObject({ code: 'vault-damaged' })
    }
  })

  test.each([
    '',
    'hello',
    '{}',
    '[]',
    '{"format":"other"}',
    '<html></html>',
  ])('no backup: %j', async (text) => {
    await expect(open(text)).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('one from a newer Holdfast', async () => {
    await expect(open(await forged(file, { version: 3, novelty: 1 }))).rejects.toMatchObject({
      code: 'not-supported',
    })
  })

  test('lowered parameters, before any key is derived from them', async () => {
    const kdf = { name: 'argon2id', memoryKiB: 8, iterations: 1, parallelism: 1 }
    await expect(open(await forged(file, { kdf }))).rejects.toMatchObject({ code: 'refused' })
  })

  test.each([
    ['another date', { madeAt: 43 }],
    ['another schema', { schemaVersion: 1 }],
    [
      'weaker but allowed parameters',
      { kdf: { name: 'argon2id', memoryKiB: 19_456, iterations: 2, parallelism: 1 } },
    ],
  ])('a forged head does not open: %s', async (_, change) => {
    await expect(open(await forged(file, change))).rejects.toMatchObject({ code: 'wrong-secret' })
  })

  test.each([
    ['salt', { salt: '!' }],
    ['short salt', { salt: 'AAAA' }],
    ['IV', { iv: 'AAAA' }],
    ['ciphertext', { ciphertext: '***' }],
  ])('a forged %s is damage, not a crash', async (_, change) => {
    await expect(open(await forged(file, change))).rejects.toMatchObject({ code: 'vault-damaged' })
  })
})

test('the check sees every row; what it refuses is not restored', async () => {
  const row = v.object({ id: v.string(), quantity: v.pipe(v.string(), v.regex(/^\d+$/)) })
  const check = (opened: BackupTables) => ({ holdings: v.parse(v.array(row), opened.holdings) })
  const opening = openBackup({ file, passphrase: PASSPHRASE, deriveKey: quickDeriveKey, check })
  await expect(opening).rejects.toMatchObject({ code: 'vault-damaged' })
  const own = new AppError('not-supported', say('Too old.'))
  const refusing = openBackup({
    file,
    passphrase: PASSPHRASE,
    deriveKey: quickDeriveKey,
    check: () => {
      throw own
    },
  })
  await expect(refusing).rejects.toBe(own)
})
