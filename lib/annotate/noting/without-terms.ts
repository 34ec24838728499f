/** A request whose own words are not relied upon: checks see that a protocol is called, and nothing of what the bytes say. Pure. */
import type { CallDescription } from '@/lib/decode/call-description'
import type { Asked } from '../define-check'

/** @example withoutTerms(asked) // { kind: 'calls', calls, descriptions: [{ action: 'swap', protocol: 'uniswap-v3' }] } */
export const withoutTerms = (asked: Asked): Asked =>
  asked.kind === 'calls' ? { ...asked, descriptions: asked.descriptions.map(bare) } : asked

function bare(call: CallDescription): CallDescription {
  if (call.action === 'many') return { ...call, calls: call.calls.map(bare) }
  if (!('terms' in call)) return call
  const { terms: _, ...rest } = call
  return rest
}
