/** MetaMask's own provider for pages, from its package, over a stream whose other end answers like the stub. */
import '@/lib/signers/metamask/node-globals.client'
import { initializeProvider } from '@metamask/providers'
import { Duplex } from 'readable-stream'
import { type Asked, answerTo, takeAsked } from './page-provider'

interface Request {
  id?: unknown
  method: string
  params?: unknown
}

const STATE = { isUnlocked: true, chainId: '0x1', networkVersion: '1', accounts: answerTo('eth_accounts') }

export function putMetaMask(log: Asked[]): void {
  const stream: Duplex = new Duplex({
    objectMode: true,
    read: () => undefined,
    write: (request: Request, _encoding: string, done: () => void) => {
      answer(request)
      done()
    },
  })
  function answer({ id, method, params }: Request) {
    const isOwn = method.startsWith('metamask_')
    if (!isOwn) takeAsked(log, method, params)
    if (id === undefined) return
    const result = method === 'metamask_getProviderState' ? STATE : isOwn ? null : answerTo(method)
    const body = result === undefined ? { error: { code: 4001, message: 'no' } } : { result }
    setTimeout(() => stream.push({ id, jsonrpc: '2.0', ...body }))
  }
  initializeProvider({
    connectionStream: stream,
    shouldSendMetadata: false,
    providerInfo: {
      uuid: '350670db-19fa-4704-a166-e52e178b59d3',
      name: 'MetaMask',
      icon: 'data:image/svg+xml,',
      rdns: 'io.metamask',
    },
  })
}
