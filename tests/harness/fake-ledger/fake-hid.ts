/**
 * A `navigator.hid` with one Ledger in it, for Node and, by its source text, for a page (`evaluateOnNewDocument`): the
 * function therefore imports nothing. Packets are put together and cut here; what the device answers comes from `exchange`.
 */

export interface FakeHidOptions {
  /** Hexadecimal of an APDU, hexadecimal of its answer with the status word. */
  exchange: (apdu: string) => Promise<string>
  /** Its high byte is the model: 0x40 Nano X, 0x50 Nano S Plus, 0x10 Nano S. */
  productId?: number
  productName?: string
  /** The browser has been allowed to open it before. */
  allowed?: boolean
  /** Where the `hid` is put. */
  navigator?: object
}

export interface FakeHid {
  /** Pulls the cable, or puts it in again. */
  plug: (isIn: boolean) => void
  /** Another program has it: `open` fails. */
  use: (isUsed: boolean) => void
  /** What the person does in the browser's window. */
  choose: (answer: 'device' | 'nothing' | 'forbidden') => void
  asked: () => number
}

/** @example const fake = installFakeHid({ exchange: app.exchange }) */
export function installFakeHid({
  exchange,
  productId = 0x4011,
  productName = 'Nano X',
  allowed = false,
  navigator: place = globalThis.navigator,
}: FakeHidOptions): FakeHid {
  const PACKET = 64
  const TAG = 0x05
  let isAllowed = allowed
  let isIn = true
  let isUsed = false
  let answer: 'device' | 'nothing' | 'forbidden' = 'device'
  let asked = 0

  const hex = (bytes: Iterable<number>) =>
    Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const bytes = (text: string) => Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  const event = (name: string, fields: object) => Object.assign(new Event(name), fields)

  const packets = (channel: readonly number[], message: readonly number[]): Uint8Array[] => {
    const whole = [message.length >> 8, message.length & 0xff, ...message]
    const room = PACKET - 5
    return Array.from({ length: Math.ceil(whole.length / room) }, (_, index) => {
      const packet = new Uint8Array(PACKET)
      packet.set([...channel, TAG, index >> 8, index & 0xff])
      packet.set(whole.slice(index * room, (index + 1) * room), 5)
      return packet
    })
  }

  const newDevice = () => {
    let taken: number[] = []
    let expected = 0
    let length = 0
    const device = Object.assign(new EventTarget(), {
      vendorId: 0x2c97,
      productId,
      productName,
      collections: [{ usagePage: 0xffa0 }],
      opened: false,
      oninputreport: null as ((report: object) => void) | null,
      open: async () => {
        if (isUsed) throw new DOMException('Failed to open the device.', 'NotAllowedError')
        if (device.opened) throw new DOMException('The device is already open.', 'InvalidStateError')
        device.opened = true
      },
      close: async () => {
        device.opened = false
      },
      forget: async () => {
        isAllowed = false
      },
      sendReport: async (_id: number, data: ArrayBufferView | ArrayBuffer) => {
        if (!isIn || !device.opened) throw new DOMException('Failed to write the report.', 'NetworkError')
        const packet = ArrayBuffer.isView(data)
          ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
          : new Uint8Array(data)
        if (packet.length !== PACKET || packet[2] !== TAG) throw new Error('No packet of a Ledger.')
        if ((((packet[3] ?? 0) << 8) | (packet[4] ?? 0)) !== expected) throw new Error('Out of order.')
        if (expected === 0) length = ((packet[5] ?? 0) << 8) | (packet[6] ?? 0)
        taken = [...taken, ...packet.slice(expected === 0 ? 7 : 5)]
        expected += 1
        if (taken.length < length) return
        const apdu = hex(taken.slice(0, length))
        taken = []
        expected = 0
        const channel = [packet[0] ?? 0, packet[1] ?? 0]
        void exchange(apdu).then((response) => {
          if (!isIn || !device.opened) return
          for (const each of packets(channel, bytes(response))) {
            const report = event('inputreport', { device, reportId: 0, data: new DataView(each.buffer) })
            device.oninputreport?.(report)
            device.dispatchEvent(report)
          }
        })
      },
    })
    return device
  }

  let device = newDevice()
  const hid = Object.assign(new EventTarget(), {
    onconnect: null,
    ondisconnect: null,
    getDevices: async () => (isIn && isAllowed ? [device] : []),
    requestDevice: async () => {
      asked += 1
      if (answer === 'forbidden') throw new DOMException('No access.', 'NotAllowedError')
      if (answer === 'nothing' || !isIn) return []
      isAllowed = true
      return [device]
    },
  })
  Object.defineProperty(place, 'hid', { configurable: true, value: hid })
  return {
    plug: (wanted) => {
      if (wanted === isIn) return
      isIn = wanted
      if (isIn) device = newDevice()
      hid.dispatchEvent(event(isIn ? 'connect' : 'disconnect', { device }))
    },
    use: (used) => {
      isUsed = used
    },
    choose: (next) => {
      answer = next
    },
    asked: () => asked,
  }
}
