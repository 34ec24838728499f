/**
 * The connection of this page to a wallet extension: one for each build, kept until the wallet goes. Outwards only: the wallet is
 * called by its extension id, and nothing can call us.
 */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import {
  createWalletConnection,
  PATIENCE,
  type WalletConnection,
  type WalletProvider,
} from './wallet-connection'
import { answerOf } from './wallet-reply'

const open = new Map<string, Promise<WalletConnection>>()

/**
 * @param wallet `stable`, `flask` or an extension id
 * @throws AppError `not-found` when no such extension answers, `unavailable` when it is there and silent
 * @example const connection = await connectWallet('stable')
 */
export function connectWallet(wallet: string): Promise<WalletConnection> {
  const known = open.get(wallet)
  if (known) return known
  const connecting = connect(wallet)
  const forget = () => {
    if (open.get(wallet) === connecting) open.delete(wallet)
  }
  open.set(wallet, connecting)
  connecting.then((connection) => {
    connection.follow(({ kind }) => {
      if (kind === 'gone') forget()
    })
    if (connection.isGone()) forget()
  }, forget)
  return connecting
}

const providerState = v.object({ isUnlocked: v.optional(v.boolean()) })

async function connect(wallet: string): Promise<WalletConnection> {
  const connection = createWalletConnection(await openProvider(wallet))
  const reply = await connection.ask({ method: 'metamask_getProviderState', patience: PATIENCE })
  if (reply.kind === 'gone')
    throw new AppError(
      'not-found',
      say(
        'MetaMask is not in this browser, or it is switched off. Install it from metamask.io and try again.',
      ),
    )
  const state = answerOf(reply)
  if (!v.is(providerState, state))
    throw new AppError('bad-answer', say('The extension that was asked does not answer like MetaMask.'))
  return connection
}

async function openProvider(wallet: string): Promise<WalletProvider> {
  await import('./node-globals.client')
  const [{ createExternalExtensionProvider }, { keepFromResending }] = await Promise.all([
    import('@metamask/providers'),
    import('./keep-from-resending'),
  ])
  const provider = createExternalExtensionProvider(wallet)
  keepFromResending(provider)
  return provider as unknown as WalletProvider
}
