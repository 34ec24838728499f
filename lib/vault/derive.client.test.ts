import { argon2id } from '@noble/hashes/argon2.js'
import { describe, expect, test, vi } from 'vitest'
import { base64, hex, utf8 } from '@/lib/core/bytes'
import { deriveKey } from './derive.client'
import { type DeriveWorker, deriveInWorker } from './derive-worker.client'
import type { Argon2idParams, KdfRequest } from './kdf'

const params = (memoryKiB: number, iterations: number, parallelism = 1): Argon2idParams => ({
  name: 'argon2id',
  memoryKiB,
  iterations,
  parallelism,
})

describe('Argon2id', () => {
  // The RFC's vector has associated data, which our function does not take: it proves the second implementation,
  // and that one proves ours.
  test('the second implementation gives the vector of RFC 9106, section 5.3', () => {
    const tag = argon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
      key: new Uint8Array(8).fill(3),
      personalization: new Uint8Array(12).fill(4),
      t: 3,
      m: 32,
      p: 4,
      dkLen: 32,
    })
    expect(hex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
  })

  test.each([
    ['836151', params(64, 1)],
    ['lantern orbit mustard gravel', params(1024, 3)],
    ['kürbis 柿', params(19_456, 2)],
    ['four lanes', params(256, 2, 4)],
  ])('equals the second implementation: %s', async (secret, kdf) => {
    const salt = crypto.getRandomValues(new Uint8Array(32))
    const expected = argon2id(utf8(secret), salt, {
      t: kdf.iterations,
      m: kdf.memoryKiB,
      p: kdf.parallelism,
      dkLen: 32,
    })
    expect(hex(await deriveKey({ secret, salt: base64(salt), params: kdf }))).toBe(hex(expected))
  })

  test("gives the reference implementation's published answer at 64 MiB, two passes", async () => {
    const key = await deriveKey({
      secret: 'password',
      salt: base64(utf8('somesalt')),
      params: params(65_536, 2),
    })
    expect(hex(key)).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7')
  })
})

describe('in a throw-away Worker', () => {
  const request: KdfRequest = { secret: '836151', salt: base64(new Uint8Array(16)), params: params(64, 1) }

  /** Answers as `reply` says, and tells whether it was ended. */
  function fakeWorker(reply: (sent: KdfRequest) => unknown) {
    const seen = { ended: 0 }
    const listeners = new Map<string, (event: never) => void>()
    const worker: DeriveWorker = {
      addEventListener: (type: string, listener: (event: never) => void) =>
        void listeners.set(type, listener),
      postMessage: (sent) => {
        const data = reply(sent)
        const type = data instanceof Error ? 'error' : 'message'
        listeners.get(type)?.({ data, message: String(data) } as never)
      },
      terminate: () => void seen.ended++,
    }
    return { seen, worker }
  }

  test('hands the key over and ends the Worker', async () => {
    const key = await deriveKey(request)
    const { seen, worker } = fakeWorker((sent) => (sent === request ? { ok: true, key } : undefined))
    expect(await deriveInWorker(() => worker)(request)).toEqual(key)
    expect(seen.ended).toBe(1)
  })

  test('a Worker that says nothing is given up after 25 s, and ended', async () => {
    vi.useFakeTimers()
    const silent = { addEventListener: () => {}, postMessage: () => {}, terminate: vi.fn() }
    const derived = deriveInWorker(() => silent)(request).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(25_000)
    expect(await derived).toMatchObject({ code: 'internal' })
    expect(silent.terminate).toHaveBeenCalledOnce()
    vi.useRealTimers()
  })

  test.each([
    ['a failure', { ok: false, reason: 'RangeError' }],
    ['a short key', { ok: true, key: new Uint8Array(31) }],
    ['nonsense', 'hello'],
    ['a crash', new Error('crashed')],
  ])('%s is an error, and the Worker is ended', async (_, reply) => {
    const { seen, worker } = fakeWorker(() => reply)
    await expect(deriveInWorker(() => worker)(request)).rejects.toMatchObject({ code: 'internal' })
    expect(seen.ended).toBe(1)
  })
})
