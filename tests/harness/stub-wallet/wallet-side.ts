/**
 * The wallet's side of MetaMask's protocol for other extensions: what answers on the port, with a person who does what a test
 * says. It knows no browser and no key: both are handed in. Shapes and codes: EIP-1193, EIP-1474, EIP-3085, EIP-3326.
 */

/** What the person, or the machine below, does with the next question of a method. */
export type Mood =
  | 'approve'
  | 'reject'
  /** The window stays open; its owner answers later (`answerHeld`), or never. */
  | 'silent'
  /** The extension is gone before it has done anything. */
  | 'vanish'
  /** It has done it, and is gone before it says so. */
  | 'do-and-vanish'
  /** It has done it, and answers with an error. */
  | 'do-and-fail'
  /** It tells the page to ask again, as a restarted wallet does, and then does it. */
  | 'ask-again'

export interface Asked {
  method: string
  params: unknown
}

export interface WalletState {
  /** All it has; shared are those that the person gave to the page. */
  accounts: string[]
  shared: string[]
  locked: boolean
  chain: number
  knownChains: number[]
  moods: Record<string, Mood>
  /** The person changes the network right after this method was answered. */
  switchAfter: { method: string; chain: number } | null
  asked: Asked[]
  /** Hashes, in order. */
  sent: string[]
  signatures: number
}

/** Who does what needs a key or a node. */
export interface WalletMachine {
  /** @returns the hash of what it has sent */
  send: (chain: number, fields: Record<string, string>) => Promise<string>
  signTypedData: (address: string, json: string) => Promise<string>
  node: (chain: number, method: string, params: unknown) => Promise<unknown>
}

export interface WalletPort {
  postMessage: (message: unknown) => void
  disconnect: () => void
}

export interface WalletSide {
  state: WalletState
  /** A page has connected. @returns what takes its messages, and what to call when it has gone */
  accept: (port: WalletPort) => { receive: (message: unknown) => void; left: () => void }
  /** The person changes something in the wallet, and it tells the pages. */
  choose: (change: Partial<Pick<WalletState, 'accounts' | 'shared' | 'locked' | 'chain'>>) => void
  /** Resolves as soon as a window is open that its owner has not answered. */
  untilHeld: () => Promise<void>
  /** The owner says yes in every window that is still open, whether a page still waits for it or not. */
  answerHeld: () => Promise<void>
}

interface Request {
  id?: unknown
  method: string
  params?: unknown
}

class Refusal extends Error {
  constructor(
    readonly code: number,
    message: string,
    readonly data?: unknown,
  ) {
    super(message)
  }
}

const STREAM = 'metamask-provider'
const hex = (value: number) => `0x${value.toString(16)}`

export const newWalletState = (accounts: string[]): WalletState => ({
  accounts,
  shared: [],
  locked: false,
  chain: 1,
  knownChains: [1],
  moods: {},
  switchAfter: null,
  asked: [],
  sent: [],
  signatures: 0,
})

export function createWalletSide(state: WalletState, machine: WalletMachine): WalletSide {
  const ports = new Set<WalletPort>()
  const held: (() => Promise<void>)[] = []
  const waiting: (() => void)[] = []
  const say = (data: object) => {
    for (const port of ports) port.postMessage({ name: STREAM, data: { jsonrpc: '2.0', ...data } })
  }
  const visible = () => (state.locked ? [] : state.shared)
  const tellAccounts = () => say({ method: 'metamask_accountsChanged', params: visible() })
  const tellChain = () =>
    say({
      method: 'metamask_chainChanged',
      params: { chainId: hex(state.chain), networkVersion: String(state.chain), isConnected: true },
    })
  const choose: WalletSide['choose'] = (change) => {
    Object.assign(state, change)
    if (change.chain !== undefined) tellChain()
    if (change.shared || change.locked !== undefined) tellAccounts()
  }

  async function answer(method: string, params: unknown[]): Promise<unknown> {
    switch (method) {
      case 'metamask_getProviderState':
        return {
          isUnlocked: !state.locked,
          chainId: hex(state.chain),
          networkVersion: String(state.chain),
          accounts: visible(),
        }
      case 'eth_accounts':
        return visible()
      case 'eth_chainId':
        return hex(state.chain)
      case 'eth_requestAccounts':
        state.locked = false
        if (state.shared.length === 0) state.shared = state.accounts
        tellAccounts()
        return visible()
      case 'wallet_switchEthereumChain':
        return toChain((params[0] as { chainId: string }).chainId)
      case 'wallet_addEthereumChain': {
        const { chainId } = params[0] as { chainId: string }
        state.knownChains.push(Number(chainId))
        return toChain(chainId)
      }
      case 'eth_sendTransaction':
        return sendOne(params[0] as Record<string, string>)
      case 'eth_signTypedData_v4': {
        requireShared(String(params[0]))
        state.signatures++
        return machine.signTypedData(String(params[0]), String(params[1]))
      }
      default:
        return machine.node(state.chain, method, params)
    }
  }

  function toChain(chainId: string): null {
    if (!state.knownChains.includes(Number(chainId)))
      throw new Refusal(
        4902,
        `Unrecognized chain ID "${chainId}". Try adding the chain using wallet_addEthereumChain first.`,
      )
    choose({ chain: Number(chainId) })
    return null
  }

  async function sendOne(fields: Record<string, string>): Promise<string> {
    requireShared(String(fields.from))
    if (fields.chainId !== undefined && Number(fields.chainId) !== state.chain)
      throw new Refusal(
        -32_602,
        `Invalid transaction params: chain ID ${fields.chainId} is not the selected one.`,
      )
    const hash = await machine.send(state.chain, fields)
    state.sent.push(hash)
    return hash
  }

  function requireShared(address: string) {
    if (!visible().some((each) => each.toLowerCase() === address.toLowerCase()))
      throw new Refusal(4100, 'The requested account and/or method has not been authorized by the user.')
  }

  async function handle(port: WalletPort, { id, method, params }: Request) {
    state.asked.push({ method, params })
    const mood = state.moods[method] ?? 'approve'
    delete state.moods[method]
    const request = { id, method, params }
    if (mood !== 'silent') return decide(port, request, mood)
    held.push(() => decide(port, request, 'approve'))
    for (const resolve of waiting.splice(0)) resolve()
  }

  async function decide(port: WalletPort, { id, method, params }: Request, mood: Mood) {
    // Whoever asked may be gone by now.
    const tell = (data: object) => {
      if (ports.has(port)) port.postMessage({ name: STREAM, data: { jsonrpc: '2.0', ...data } })
    }
    const refuse = ({ code = -32_603, message, data }: Partial<Refusal>) =>
      tell({ id, error: { code, message: String(message), ...(data === undefined ? {} : { data }) } })
    const vanish = () => {
      ports.delete(port)
      port.disconnect()
    }
    if (mood === 'vanish') return vanish()
    if (mood === 'reject') return refuse(new Refusal(4001, 'User rejected the request.'))
    if (mood === 'ask-again') tell({ method: 'METAMASK_EXTENSION_CONNECT_CAN_RETRY' })
    try {
      const result = await answer(method, Array.isArray(params) ? params : [])
      if (mood === 'do-and-vanish') return vanish()
      if (mood === 'do-and-fail') return refuse(new Refusal(-32_603, 'Internal JSON-RPC error.'))
      tell({ id, result })
    } catch (thrown) {
      refuse(thrown as Partial<Refusal>)
    }
    if (state.switchAfter?.method !== method) return
    const { chain } = state.switchAfter
    state.switchAfter = null
    choose({ chain })
  }

  return {
    state,
    choose,
    untilHeld: () => new Promise((resolve) => (held.length > 0 ? resolve() : waiting.push(resolve))),
    answerHeld: async () => {
      for (const answer of held.splice(0)) await answer()
    },
    accept: (port) => {
      ports.add(port)
      return {
        receive: (message) => {
          const { name, data } = message as { name?: string; data?: Request }
          if (name === STREAM && data) void handle(port, data)
        },
        left: () => void ports.delete(port),
      }
    },
  }
}
