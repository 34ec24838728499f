/**
 * The page's side: what a token is, from the engine. What was learned before a confirm is what the device is told after it.
 * When nobody says, or the answer does not come, the device shows a hash, and that is said before.
 */
import { call } from '@/lib/messages/call.browser'
import type { DescribeToken } from './device'
import { ledgerDeviceMessages } from './messages'

const learned = new Map<string, string>()

export const describeByEngine: DescribeToken = async ({ chain, contract }) => {
  const key = `${chain}:${contract}`
  const known = learned.get(key)
  if (known !== undefined) return known
  const { payload } = await call(ledgerDeviceMessages['ledgerDevice.describeToken'], {
    chain,
    contract,
  }).catch(
    () => ({ payload: null }), // no description is no reason not to sign: the device shows a hash, and says so
  )
  if (payload !== null) learned.set(key, payload)
  return payload ?? undefined
}
