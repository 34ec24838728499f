/** What the services' servers have in common: JSON answers, and fields as services check them. */
import * as v from 'valibot'
import type { SandboxAnswer } from '../types'

export const json = (status: number, body: unknown): SandboxAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
/** A whole number above zero. */
export const units = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,77}$/),
  v.transform((text) => BigInt(text)),
)
export const address = v.pipe(v.string(), v.regex(/^0x[0-9a-fA-F]{40}$/))
