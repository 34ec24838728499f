/**
 * A model of a Ledger with its Ethereum app: what it answers to each APDU, made after Ledger's published protocol
 * (app-ethereum `doc/ethapp.adoc`, BOLOS' common commands) and the maker's own libraries. No device was here: exchanges
 * that come from a true one are in `device-exchanges.ts`, and the model is held against them. Its keys are those of the
 * published test mnemonic of Hardhat and anvil.
 *
 * Left out: the maker's signatures over the descriptions of tokens and messages are not checked (its key is not public knowledge
 * here), plug-ins, trusted names.
 */
import { HDNodeWallet, keccak256, Mnemonic, type Signature, SigningKey, Transaction } from 'ethers'
import { type DeviceMessage, messageReader } from './device-message'

export const TEST_MNEMONIC = 'test test test test test test test test test test test junk'

/** What the device shows its owner, who says yes or no. */
export type Shown =
  | { kind: 'address'; address: string }
  | { kind: 'transaction'; hash: string; token?: string; isBlind: boolean }
  | { kind: 'message'; digest: string; isBlind: boolean; fields?: string[] }
  | { kind: 'open-app' }

export interface EthereumApp {
  /** @example await app.exchange('e006000000') // '01011300' + '9000' */
  exchange: (apdu: string) => Promise<string>
  state: {
    /** `BOLOS` is the dashboard. */
    app: string
    version: string
    isLocked: boolean
    blindSigning: boolean
    /** `never`: the owner looks at it and does nothing. */
    owner: 'yes' | 'no' | 'never'
    hasEthereum: boolean
  }
  shown: Shown[]
  /** All that was asked and answered, in order. */
  log: { request: string; response: string }[]
}

const OK = '9000'
const word = {
  locked: '5515',
  refused: '6985',
  blindOff: '6a80',
  badInstruction: '6d00',
  badClass: '6e00',
  dashboard: '6511',
  refusedOpen: '5501',
  noApp: '6807',
}

interface Apdu {
  cla: number
  ins: number
  p1: number
  p2: number
  data: Uint8Array
}

/** @example const app = ethereumApp({ version: '1.19.1' }) */
export function ethereumApp(start: Partial<EthereumApp['state']> = {}): EthereumApp {
  const state: EthereumApp['state'] = {
    app: 'Ethereum',
    version: '1.19.1',
    isLocked: false,
    blindSigning: true,
    owner: 'yes',
    hasEthereum: true,
    ...start,
  }
  const root = HDNodeWallet.fromMnemonic(Mnemonic.fromPhrase(TEST_MNEMONIC), 'm')
  const shown: Shown[] = []
  const log: EthereumApp['log'] = []
  const tokens = new Map<string, string>()
  let pending: { path: string; bytes: Uint8Array } | undefined
  let message: DeviceMessage = messageReader()
  let filters: MessageFilters | undefined

  const decide = async (what: Shown, act: () => string): Promise<string> => {
    shown.push(what)
    if (state.owner === 'never') return new Promise<string>(() => {})
    return state.owner === 'yes' ? act() : what.kind === 'open-app' ? word.refusedOpen : word.refused
  }
  const signed = (path: string, digest: string, v: (signature: Signature) => number): string => {
    const signature = new SigningKey(root.derivePath(path).privateKey).sign(digest)
    return `${byte(v(signature))}${signature.r.slice(2)}${signature.s.slice(2)}${OK}`
  }

  const address = async ({ p1, p2, data }: Apdu): Promise<string> => {
    const { path } = pathIn(data)
    const wallet = root.derivePath(path)
    const key = SigningKey.computePublicKey(wallet.privateKey).slice(2)
    const text = Buffer.from(wallet.address.slice(2), 'ascii').toString('hex')
    const chainCode = p2 === 1 ? wallet.chainCode.slice(2) : ''
    const answer = `${byte(key.length / 2)}${key}28${text}${chainCode}${OK}`
    return p1 === 1 ? decide({ kind: 'address', address: wallet.address }, () => answer) : answer
  }

  const transaction = async ({ p1, data }: Apdu): Promise<string> => {
    if (p1 === 0x00) {
      const { path, rest } = pathIn(data)
      pending = { path, bytes: rest }
    } else if (pending) pending = { ...pending, bytes: joined(pending.bytes, data) }
    else return word.badInstruction
    if (pending.bytes.length < lengthOf(pending.bytes)) return OK
    const { path, bytes } = pending
    pending = undefined
    const read = Transaction.from(`0x${hexOf(bytes)}`)
    const token = tokens.get(`${read.chainId}:${read.to?.toLowerCase()}`)
    const isBlind = read.data !== '0x' && !(token && /^0x(a9059cbb|095ea7b3)/.test(read.data))
    if (isBlind && !state.blindSigning) return word.blindOff
    const hash = keccak256(bytes)
    return decide({ kind: 'transaction', hash, isBlind, ...(token && !isBlind ? { token } : {}) }, () =>
      signed(path, hash, ({ yParity }) =>
        read.type === 0 ? Number((read.chainId * 2n + 35n + BigInt(yParity)) & 0xffn) : yParity,
      ),
    )
  }

  const typedData = async ({ p2, data }: Apdu): Promise<string> => {
    const { path, rest } = pathIn(data)
    const isHashed = p2 === 0
    const digest = isHashed ? keccak256(joined(Uint8Array.of(0x19, 0x01), rest)) : message.digest()
    const fields = isHashed ? undefined : shownBy(filters)
    message = messageReader()
    filters = undefined
    if (!fields && !state.blindSigning) return word.blindOff
    return decide({ kind: 'message', digest, isBlind: isHashed, ...(fields ? { fields } : {}) }, () =>
      signed(path, digest, ({ v }) => v),
    )
  }

  const inApp = async (apdu: Apdu): Promise<string> => {
    switch (apdu.ins) {
      case 0x02:
        return address(apdu)
      case 0x04:
        return transaction(apdu)
      case 0x06:
        return `${state.blindSigning ? '01' : '00'}${state.version.split('.').map(Number).map(byte).join('')}${OK}`
      case 0x0a: {
        const { key, ticker } = tokenIn(apdu.data)
        tokens.set(key, ticker)
        return `00${OK}`
      }
      case 0x0c:
        return typedData(apdu)
      case 0x1a:
        return done(() => message.define(apdu.p2, apdu.data))
      case 0x1c:
        return done(() => message.give({ isMore: apdu.p1 === 1, kind: apdu.p2, data: apdu.data }))
      case 0x1e:
        filters = filtered(filters, apdu)
        return OK
      case 0x20:
        return `00c0ffee${OK}`
      default:
        return word.badInstruction
    }
  }

  const onDashboard = async ({ ins, data }: Apdu): Promise<string> => {
    // Version of the firmware of a Nano X: target, then texts with their lengths.
    if (ins === 0x01) return `3300000405322e322e3304e600000004322e333004312e3136010001000100${OK}`
    if (ins !== 0xd8) return word.dashboard
    if (!state.hasEthereum) return word.noApp
    return decide({ kind: 'open-app' }, () => {
      state.app = Buffer.from(data).toString('ascii')
      return OK
    })
  }

  const common = ({ ins }: Apdu): string => {
    if (ins === 0xa7) {
      state.app = 'BOLOS'
      return OK
    }
    if (ins !== 0x01) return word.badInstruction
    const version = state.app === 'Ethereum' ? state.version : '2.2.3'
    return `01${lengthAnd(state.app)}${lengthAnd(version)}0102${OK}`
  }

  const answer = async (apdu: Apdu): Promise<string> => {
    if (state.isLocked) return word.locked
    if (apdu.cla === 0xb0) return common(apdu)
    if (apdu.cla !== 0xe0) return word.badClass
    if (state.app === 'BOLOS') return onDashboard(apdu)
    return state.app === 'Ethereum' ? inApp(apdu) : word.badClass
  }

  return {
    state,
    shown,
    log,
    exchange: async (request) => {
      const response = await answer(apduIn(request))
      log.push({ request, response })
      return response
    },
  }
}

/** `PROVIDE EIP-712 FILTER` (INS 1e): switched on, then how many fields there are, then each by its name before its value comes. */
interface MessageFilters {
  title?: string
  count: number
  names: string[]
}

function filtered(before: MessageFilters | undefined, { p2, data }: Apdu): MessageFilters {
  if (p2 === 0x00) return { count: -1, names: [] }
  if (!before) throw new Error('A filter came before filters were switched on.')
  const length = data[0] ?? 0
  const name = Buffer.from(data.slice(1, 1 + length)).toString('ascii')
  if (p2 === 0x0f) return { ...before, title: name, count: data[1 + length] ?? 0 }
  // A token's address is joined with its amount, and has no name of its own.
  return { ...before, names: [...before.names, p2 === 0xfd ? '' : name] }
}

/** @returns `undefined` when not every field that was promised has come */
function shownBy(filters: MessageFilters | undefined): string[] | undefined {
  if (filters?.title === undefined || filters.names.length !== filters.count) return undefined
  return [filters.title, ...filters.names.filter((name) => name !== '')]
}

const byte = (value: number): string => value.toString(16).padStart(2, '0')
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => Uint8Array.of(...a, ...b)
const lengthAnd = (text: string): string =>
  `${byte(text.length)}${Buffer.from(text, 'ascii').toString('hex')}`

function done(act: () => void): string {
  act()
  return OK
}

function apduIn(hex: string): Apdu {
  const [cla = 0, ins = 0, p1 = 0, p2 = 0, length = 0, ...data] = Buffer.from(hex, 'hex')
  if (data.length !== length) throw new Error(`An APDU of ${length} bytes has ${data.length}.`)
  return { cla, ins, p1, p2, data: Uint8Array.from(data) }
}

/** @returns the path and what stands behind it. */
function pathIn(data: Uint8Array): { path: string; rest: Uint8Array } {
  const count = data[0] ?? 0
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const steps = Array.from({ length: count }, (_, index) => {
    const step = view.getUint32(1 + 4 * index)
    return step >= 0x8000_0000 ? `${step - 0x8000_0000}'` : String(step)
  })
  return { path: `m/${steps.join('/')}`, rest: data.slice(1 + 4 * count) }
}

/** Bytes of a whole transaction, by its type and the head of its RLP list. */
function lengthOf(bytes: Uint8Array): number {
  const type = (bytes[0] ?? 0) < 0x80 ? 1 : 0
  const head = bytes[type] ?? 0
  if (head <= 0xf7) return type + 1 + (head - 0xc0)
  const size = head - 0xf7
  return type + 1 + size + Number.parseInt(hexOf(bytes.slice(type + 1, type + 1 + size)), 16)
}

/** `length | ticker | contract (20) | decimals (4) | chain (4) | signature`. */
function tokenIn(data: Uint8Array): { key: string; ticker: string } {
  const length = data[0] ?? 0
  const view = new DataView(data.buffer, data.byteOffset)
  const at = 1 + length
  return {
    ticker: Buffer.from(data.slice(1, at)).toString('ascii'),
    key: `${view.getUint32(at + 24)}:0x${hexOf(data.slice(at, at + 20))}`,
  }
}
