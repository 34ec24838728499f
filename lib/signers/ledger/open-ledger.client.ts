/**
 * Opens a Ledger from one of our pages: first the browser's permission, inside the click, then the library, in a chunk that
 * nothing else loads. What the maker's kit does not serve goes to its older transport.
 */
import { type Descriptions, describeNothing, type LedgerDevice, type LedgerTransport } from './device'
import { chooseLedger } from './hid.client'
import { LedgerError } from './ledger-error'

export interface OpenLedgerOptions {
  /** `auto`: the kit, and the older transport where the kit does not serve the device. */
  transport?: LedgerTransport | 'auto'
  /** Shows the browser's window also when a Ledger is allowed already. */
  ask?: boolean
  describe?: Descriptions
  /** How long an unlocking is waited for. */
  unlockMs?: number
}

let closing: Promise<void> = Promise.resolve()

const closedInTurn = (device: LedgerDevice): LedgerDevice => ({
  ...device,
  close: () => {
    closing = device.close()
    return closing
  },
})

/**
 * @throws LedgerError
 * @example onClick={async () => setDevice(await openLedger())}
 */
export async function openLedger({
  transport = 'auto',
  ask = false,
  describe = describeNothing,
  unlockMs,
}: OpenLedgerOptions = {}): Promise<LedgerDevice> {
  const hid = await chooseLedger({ ask })
  await closing // of the last one: a device that closes late would take this one's answers with it
  const openWebHid = async () => (await import('./webhid-device.client')).openWebHidDevice(hid, { describe })
  if (transport === 'webhid') return closedInTurn(await openWebHid())
  try {
    const { openKitDevice } = await import('./kit-device.client')
    return closedInTurn(
      await openKitDevice(hid, { describe, ...(unlockMs === undefined ? {} : { unlockMs }) }),
    )
  } catch (thrown) {
    if (transport === 'auto' && thrown instanceof LedgerError && thrown.problem === 'not-served')
      return closedInTurn(await openWebHid())
    throw thrown
  }
}
