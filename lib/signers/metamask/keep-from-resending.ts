/**
 * @metamask/providers sends every open question again when the other side says that it may: twice a transaction, if the first
 * one had arrived. Here a question leaves once; one that got lost stays open, and counts as unclear.
 */

interface Outgoing {
  push: (message: unknown) => boolean
}

/** Where the library keeps its way out (`_jsonRpcConnection.stream`, a Node stream). */
function outgoingOf(provider: unknown): Outgoing | undefined {
  const connection = (provider as { _jsonRpcConnection?: { stream?: Partial<Outgoing> } })._jsonRpcConnection
  const stream = connection?.stream
  return typeof stream?.push === 'function' ? (stream as Outgoing) : undefined
}

/** @throws Error when the library is built otherwise than here was read; then nothing is asked through it */
export function keepFromResending(provider: unknown): void {
  const stream = outgoingOf(provider)
  if (!stream) throw new Error('the provider has no stream that could be guarded')
  const left = new Set<unknown>()
  const push = stream.push.bind(stream)
  stream.push = (message) => {
    const id = idOf(message)
    if (id !== undefined && left.has(id)) return true
    if (id !== undefined) left.add(id)
    return push(message)
  }
}

const idOf = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && 'id' in message ? message.id : undefined
