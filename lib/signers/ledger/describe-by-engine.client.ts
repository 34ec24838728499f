/**
 * The page's side: what a token or a message is, from the engine. What was learned before a confirm is what the device is told after
 * it. When nobody says, or the answer does not come, the device shows a hash, and that is said before.
 */
import { call } from '@/lib/messages/call.browser'
import type { Descriptions } from './device'
import type { Instruction, MessageKind } from './message-descriptor'
import { ledgerDeviceMessages } from './messages'

const tokens = new Map<string, string>()
const messages = new Map<string, Instruction[]>()

// No description is no reason not to sign: the device shows a hash, and says so.
export const describeByEngine: Descriptions = {
  token: ({ chain, contract }) =>
    remembered(tokens, `${chain}:${contract}`, async () => {
      const asked = { chain, contract }
      return (await call(ledgerDeviceMessages['ledgerDevice.describeToken'], asked)).payload
    }),
  message: (kind) =>
    remembered(messages, keyOf(kind), async () => {
      const { chain, contract } = kind
      const types = Object.fromEntries(
        Object.entries(kind.types).map(([name, fields]) => [
          name,
          fields.map((field) => ({ name: field.name, type: field.type })),
        ]),
      )
      const asked = { chain, contract, types }
      return (await call(ledgerDeviceMessages['ledgerDevice.describeMessage'], asked)).instructions
    }),
}

const keyOf = ({ chain, contract, types }: MessageKind): string =>
  `${chain}:${contract}:${JSON.stringify(types)}`

async function remembered<T>(
  learned: Map<string, T>,
  key: string,
  ask: () => Promise<T | null>,
): Promise<T | undefined> {
  const known = learned.get(key) ?? (await ask().catch(() => null))
  if (known !== null) learned.set(key, known)
  return known ?? undefined
}
