/** Writes an answer to the wire, whole or damaged in the way a fault asks for. */
import type { ServerResponse } from 'node:http'
import type { Fault, SandboxAnswer } from './types'

const HTML_PAGE =
  '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1></body></html>'

/** Faults that need no true answer. */
function replacement(fault: Fault): SandboxAnswer | undefined {
  if (fault.kind === 'status') {
    return {
      status: fault.status,
      ...(fault.headers ? { headers: fault.headers } : {}),
      body: fault.body ?? '',
    }
  }
  if (fault.kind === 'html') return { status: 200, headers: { 'content-type': 'text/html' }, body: HTML_PAGE }
  if (fault.kind === 'empty')
    return { status: 200, headers: { 'content-type': 'application/json' }, body: '' }
  return undefined
}

/** True when the fault damages what the server answered, so that the server has to be asked first. */
export const needsTrueAnswer = (fault: Fault): boolean => fault.kind === 'truncated' || fault.kind === 'cut'

/** Half of a body, at a character, never the whole of it. */
const half = (body: string) => body.slice(0, Math.floor(body.length / 2))

/**
 * @param cors adds `access-control-allow-origin: *`, for servers that really send it
 * @returns the status sent, or `none` when the connection was left hanging or cut without an answer
 */
export function deliverAnswer(
  response: ServerResponse,
  given: { answer?: SandboxAnswer; fault?: Fault | undefined; cors: boolean },
): number | 'none' {
  const { fault, cors } = given
  if (fault?.kind === 'hang') return 'none'
  if (fault?.kind === 'close') {
    response.socket?.destroy()
    return 'none'
  }
  const answer = (fault && replacement(fault)) ?? given.answer
  if (!answer) throw new Error('there is no answer to deliver')
  if (answer.pieces) return deliverPieces(response, answer, answer.pieces, cors)
  const body = Buffer.from(fault?.kind === 'truncated' ? half(answer.body) : answer.body, 'utf8')
  response.writeHead(answer.status, {
    'content-type': 'application/json; charset=utf-8',
    ...(cors ? { 'access-control-allow-origin': '*' } : {}),
    ...answer.headers,
    'content-length': String(body.byteLength),
  })
  if (fault?.kind === 'cut') {
    // The head promises the whole body; a part of it goes out, then the socket ends.
    response.write(body.subarray(0, Math.floor(body.byteLength / 2)), () => response.socket?.destroy())
    return answer.status
  }
  response.end(body)
  return answer.status
}

/** Goes on by itself; ends when the client leaves. */
function deliverPieces(
  response: ServerResponse,
  { status, headers }: SandboxAnswer,
  pieces: AsyncIterable<Uint8Array>,
  cors: boolean,
): number {
  response.writeHead(status, { ...(cors ? { 'access-control-allow-origin': '*' } : {}), ...headers })
  response.flushHeaders()
  const send = async () => {
    for await (const piece of pieces) {
      if (response.destroyed) return
      response.write(piece)
    }
    response.end()
  }
  send().catch(() => response.socket?.destroy())
  return status
}
