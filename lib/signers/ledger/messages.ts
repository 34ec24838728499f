/** Messages of the Ledger. They run in the engine and are refused while the vault or the screen is locked. */
import * as v from 'valibot'
import { engineUi } from '@/lib/messages/define'
import type { Instruction } from './message-descriptor'

const name = v.pipe(v.string(), v.maxLength(100))

export const ledgerDeviceMessages = {
  /**
   * What a token is, for the device's screen. Asks Ledger's server when the user allows that in the settings, else nobody.
   * `null`: nobody says.
   */
  'ledgerDevice.describeToken': engineUi(
    'ledgerDevice.describeToken',
    v.strictObject({
      chain: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      contract: v.pipe(v.string(), v.regex(/^0x[0-9a-f]{40}$/)),
    }),
  ).returns<{ payload: string | null }>(),
  /** The same for a message of EIP-712: which of its fields the device shows. */
  'ledgerDevice.describeMessage': engineUi(
    'ledgerDevice.describeMessage',
    v.strictObject({
      chain: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      contract: v.pipe(v.string(), v.regex(/^0x[0-9a-f]{40}$/)),
      types: v.pipe(
        v.record(name, v.pipe(v.array(v.strictObject({ name, type: name })), v.maxLength(100))),
        v.check((types) => Object.keys(types).length <= 50),
      ),
    }),
  ).returns<{ instructions: Instruction[] | null }>(),
} as const
