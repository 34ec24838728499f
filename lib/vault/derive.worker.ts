/** The throw-away Worker of `derive-worker.client.ts`: one request, one key, then it is ended from outside. */
import * as v from 'valibot'
import { deriveKey } from './derive.client'
import { argon2idSchema } from './kdf'

const requestSchema = v.strictObject({ secret: v.string(), salt: v.string(), params: argon2idSchema })

async function answer(
  request: unknown,
): Promise<{ ok: true; key: Uint8Array } | { ok: false; reason: string }> {
  try {
    return { ok: true, key: await deriveKey(v.parse(requestSchema, request)) }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.name : 'unknown' } // a message could quote the secret
  }
}

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  void answer(event.data).then((reply) => self.postMessage(reply))
})
