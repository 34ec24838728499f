/**
 * The browser's WebHID, as far as a Ledger needs it. The window in which a person chooses the device is the browser's, and
 * it opens inside a click only.
 */
import { LedgerError } from './ledger-error'

export const LEDGER_VENDOR = 0x2c97

export interface HidDevice {
  vendorId: number
  productId: number
  productName?: string
  opened: boolean
  close: () => Promise<void>
}

interface Hid extends EventTarget {
  getDevices: () => Promise<HidDevice[]>
  requestDevice: (options: { filters: { vendorId: number }[] }) => Promise<HidDevice[]>
}

const hid = (): Hid | undefined => (globalThis.navigator as { hid?: Hid } | undefined)?.hid

/** Firefox and Safari have none. */
export const hasHid = (): boolean => hid() !== undefined

/** Ledgers that are plugged in and that this browser has been allowed to open. */
export async function allowedLedgers(): Promise<HidDevice[]> {
  const devices = (await hid()?.getDevices()) ?? []
  return devices.filter(({ vendorId }) => vendorId === LEDGER_VENDOR)
}

/**
 * A Ledger that is allowed already, else the one that the person chooses now.
 *
 * @param ask opens the browser's window even when one is allowed already
 * @throws LedgerError `no-webhid`, `no-device`, `not-allowed`
 */
export async function chooseLedger({ ask = false } = {}): Promise<HidDevice> {
  const browser = hid()
  if (!browser) throw new LedgerError('no-webhid')
  const [allowed] = ask ? [] : await allowedLedgers()
  if (allowed) return allowed
  try {
    const [chosen] = await browser.requestDevice({ filters: [{ vendorId: LEDGER_VENDOR }] })
    if (chosen) return chosen
  } catch (cause) {
    // Without a click (`SecurityError`) there was no window, so there is nobody who refused.
    const isMissingClick = cause instanceof DOMException && cause.name === 'SecurityError'
    throw new LedgerError(isMissingClick ? 'no-device' : 'not-allowed', { cause })
  }
  throw new LedgerError('no-device')
}

/** @param product the HID product id; its high byte is the model. @example modelByte(0x4011) // 0x40 */
export const modelByte = (product: number): number => product >> 8

/** @returns ends the listening. @example const forget = onUnplugged(() => setDevice(undefined)) */
export function onUnplugged(act: () => void): () => void {
  const listen = (event: Event) => {
    if ((event as Event & { device?: HidDevice }).device?.vendorId === LEDGER_VENDOR) act()
  }
  const browser = hid()
  browser?.addEventListener('disconnect', listen)
  return () => browser?.removeEventListener('disconnect', listen)
}
