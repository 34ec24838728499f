/** Messages of the Ledger. They run in the engine and are refused while the vault or the screen is locked. */
import * as v from 'valibot'
import { engineUi } from '@/lib/messages/define'

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
} as const
