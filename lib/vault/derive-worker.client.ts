/**
 * Argon2id in a Worker that is thrown away after one key, so that its memory (256 MiB for a PIN at rest) is given
 * back at once and the page or engine stays responsive.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { within } from '@/lib/core/within'
import type { DeriveKey, KdfRequest } from './kdf'
import { type Bytes, KEY_BYTES } from './primitives'

const answerSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), key: v.pipe(v.instance(Uint8Array), v.length(KEY_BYTES)) }),
  v.object({ ok: v.literal(false), reason: v.string() }),
])

/** The part of `Worker` that is used. */
export interface DeriveWorker {
  postMessage(request: KdfRequest): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  addEventListener(type: 'error', listener: (event: { message: string }) => void): void
  terminate(): void
}

/** Ten times what the dearest key takes; a Worker that says nothing must not keep the vault's queue waiting for ever. */
const PATIENCE_MS = 25_000

const failed = (cause: unknown) =>
  new AppError(
    'internal',
    say('The key could not be computed: memory may be short. Close other tabs and try again.'),
    {
      cause,
    },
  )

/** @example const deriveKey = deriveInWorker(spawnDeriveWorker) */
export function deriveInWorker(spawn: () => DeriveWorker): DeriveKey {
  return async (request) => {
    const worker = spawn()
    try {
      const derived = new Promise<Bytes>((resolve, reject) => {
        worker.addEventListener('message', ({ data }) => {
          const answer = v.safeParse(answerSchema, data)
          if (answer.success && answer.output.ok) resolve(new Uint8Array(answer.output.key))
          else reject(failed(answer.success ? answer.output : answer.issues))
        })
        worker.addEventListener('error', ({ message }) => reject(failed(message)))
        worker.postMessage(request)
      })
      return await within(PATIENCE_MS, derived, () => failed(new Error('no answer')))
    } finally {
      worker.terminate()
    }
  }
}

/** Vite bundles the Worker's file from this expression. */
export const spawnDeriveWorker = (): DeriveWorker =>
  new Worker(new URL('./derive.worker.ts', import.meta.url), { type: 'module' })
