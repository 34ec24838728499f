/**
 * One connection to a wallet extension, as everything here asks it: each question ends, because the library's own never do
 * once the wallet is gone. It keeps no key and remembers no answer.
 */
import { replyOfError, type WalletReply } from './wallet-reply'

/** What is used of an EIP-1193 provider. */
export interface WalletProvider {
  request: (question: { method: string; params?: unknown[] }) => Promise<unknown>
  on: (event: string, listener: (value: never) => void) => unknown
}

export interface Question {
  method: string
  params?: unknown[]
  /** Ends the waiting; the wallet goes on showing what it was asked. */
  signal?: AbortSignal
  /** Longest wait (ms) for what needs no person; absent: a person takes the time that it takes. */
  patience?: number
}

/** `chain`: the number of the network that the wallet shows now. `gone`: nothing more is heard of it. */
export type WalletChange =
  | { kind: 'accounts'; accounts: unknown }
  | { kind: 'chain'; chain: unknown }
  | { kind: 'gone' }

export interface WalletConnection {
  ask: (question: Question) => Promise<WalletReply>
  /** @returns a function that stops it */
  follow: (tell: (change: WalletChange) => void) => () => void
  isGone: () => boolean
}

/** Long enough for a worker of the wallet that has to be started first. */
export const PATIENCE = 15_000

/** @example const reply = await createWalletConnection(provider).ask({ method: 'eth_chainId', patience: PATIENCE }) */
export function createWalletConnection(provider: WalletProvider): WalletConnection {
  const followers = new Set<(change: WalletChange) => void>()
  let gone = false
  const tell = (change: WalletChange) => {
    for (const follower of followers) follower(change)
  }
  const end = () => {
    if (gone) return
    gone = true
    tell({ kind: 'gone' })
    followers.clear()
  }
  // The library tells a network's failure by the same event as the end of the connection, with code 1013.
  provider.on('disconnect', (error: unknown) => {
    if (!isPassing(error)) end()
  })
  provider.on('error', end)
  provider.on('accountsChanged', (accounts: unknown) => tell({ kind: 'accounts', accounts }))
  provider.on('chainChanged', (chain: unknown) => tell({ kind: 'chain', chain }))
  const follow = (follower: (change: WalletChange) => void) => {
    followers.add(follower)
    return () => void followers.delete(follower)
  }
  return {
    ask: (question) => ask(provider, question, { follow, isGone: () => gone }),
    follow,
    isGone: () => gone,
  }
}

const isPassing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 1013

async function ask(
  provider: WalletProvider,
  { method, params, signal, patience }: Question,
  { follow, isGone }: Pick<WalletConnection, 'follow' | 'isGone'>,
): Promise<WalletReply> {
  if (signal?.aborted) return { kind: 'left', asked: false }
  if (isGone()) return { kind: 'gone', asked: false }
  const endings: (() => void)[] = []
  const ended = new Promise<WalletReply>((done) => {
    endings.push(follow((change) => void (change.kind === 'gone' && done({ kind: 'gone', asked: true }))))
    const leave = () => done({ kind: 'left', asked: true })
    signal?.addEventListener('abort', leave, { once: true })
    endings.push(() => signal?.removeEventListener('abort', leave))
    if (patience === undefined) return
    const timer = setTimeout(() => done({ kind: 'silent' }), patience)
    endings.push(() => clearTimeout(timer))
  })
  const answered = provider
    .request(params === undefined ? { method } : { method, params })
    .then((value): WalletReply => ({ kind: 'answer', value }), replyOfError)
  try {
    return await Promise.race([answered, ended])
  } finally {
    for (const undo of endings) undo()
  }
}
