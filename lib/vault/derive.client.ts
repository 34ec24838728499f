/**
 * Argon2id (RFC 9106) in WebAssembly. For the engine and its Worker, never for the background's start path: it needs
 * `'wasm-unsafe-eval'` and up to 256 MiB.
 */
import { argon2id } from 'hash-wasm'
import { concatBytes, fromBase64 } from '@/lib/core/bytes'
import type { DeriveKey } from './kdf'
import { KEY_BYTES } from './primitives'

/** @throws Error when the browser cannot give the memory */
export const deriveKey: DeriveKey = async ({ secret, salt, params }) =>
  concatBytes(
    await argon2id({
      password: secret,
      salt: fromBase64(salt),
      memorySize: params.memoryKiB,
      iterations: params.iterations,
      parallelism: params.parallelism,
      hashLength: KEY_BYTES,
      outputType: 'binary',
    }),
  )
