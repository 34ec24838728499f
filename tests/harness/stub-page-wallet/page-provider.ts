/**
 * The provider of the stub page wallet: keeps what it was asked, as a wallet gets it that must carry it out of the page, and
 * answers at once. It has private fields, as MetaMask's has, so that only the object itself may be `this`.
 */

export interface Asked {
  method: string
  /** JSON of what crossed, or the error of what could not; of long ones the length and the beginning. */
  params: string
}

/** Built-ins as they were when the wallet came: what a page does to them later is not the wallet's doing. */
const { stringify } = JSON
const { structuredClone: cross } = globalThis
const { apply } = Reflect
const add = Array.prototype.push

const HASH = `0x${'ab'.repeat(32)}`
const SIGNATURE = `0x${'cd'.repeat(65)}`
const ANSWERS: Record<string, unknown> = {
  eth_accounts: ['0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'],
  eth_requestAccounts: ['0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'],
  eth_chainId: '0x1',
  net_version: '1',
  eth_blockNumber: '0x10',
  eth_getBalance: '0xde0b6b3a7640000',
  eth_gasPrice: '0x1',
  eth_estimateGas: '0x5208',
  eth_sendTransaction: HASH,
  wallet_sendCalls: { id: '0x01' },
  personal_sign: SIGNATURE,
  eth_signTypedData: SIGNATURE,
  eth_signTypedData_v3: SIGNATURE,
  eth_signTypedData_v4: SIGNATURE,
}

export const refusal = () => Object.assign(new Error('User rejected the request.'), { code: 4001 })

/** @throws what the structured clone throws, as a wallet's own message would */
export function takeAsked(log: Asked[], method: unknown, params: unknown): void {
  const text = stringify(cross(params)) ?? 'undefined'
  apply(add, log, [{ method: String(method), params: shorten(text) }])
}

export const shorten = (text: string): string =>
  text.length > 2000 ? `${text.length}: ${text.slice(0, 60)}` : text

/** @returns `undefined` for what the person says no to */
export const answerTo = (method: unknown): unknown =>
  method === 'eth_sign' ? undefined : (ANSWERS[String(method)] ?? null)

type Callback = (error: unknown, answer: unknown) => void
interface Payload {
  method: string
  params?: unknown
  id?: unknown
}

export class PageProvider {
  readonly #log: Asked[]
  readonly #listeners = new Map<string, ((value: unknown) => void)[]>()

  constructor(log: Asked[]) {
    this.#log = log
  }

  async request({ method, params }: Payload): Promise<unknown> {
    takeAsked(this.#log, method, params)
    const answer = answerTo(method)
    if (answer === undefined) throw refusal()
    return answer
  }

  send(first: string | Payload, second?: unknown): unknown {
    if (typeof first === 'string') return this.request({ method: first, params: second })
    if (typeof second === 'function') return this.sendAsync(first, second as Callback)
    takeAsked(this.#log, first.method, first.params)
    return { id: first.id, jsonrpc: '2.0', result: answerTo(first.method) }
  }

  sendAsync(first: Payload | Payload[], callback: Callback): void {
    const answerOne = ({ id, method, params }: Payload) => {
      takeAsked(this.#log, method, params)
      return { id, jsonrpc: '2.0', result: answerTo(method) }
    }
    const answer = Array.isArray(first) ? first.map(answerOne) : answerOne(first)
    setTimeout(() => callback(null, answer))
  }

  on(name: string, listener: (value: unknown) => void): this {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener])
    return this
  }

  emit(name: string, value: unknown): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(value)
  }
}
