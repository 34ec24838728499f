/** A model's endpoint on loopback without TLS, as Ollama and LM Studio stand there. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { deliverAnswer } from '../deliver-answer'
import { headersOf, readBody } from '../read-request'
import type { ModelEndpoint } from './model-endpoint'

export interface PlainEndpoint {
  /** Up to the version. */
  baseUrl: string
  close: () => void
}

/** @param port free one unless told (Ollama: 11434) @example const { baseUrl, close } = await listenPlain(createModelEndpoint({ keys: [] })) */
export async function listenPlain(endpoint: ModelEndpoint, port = 0): Promise<PlainEndpoint> {
  const server = createServer((request, response) => {
    const answer = async () => {
      const { method = 'GET', url = '/' } = request
      const body = await readBody(request)
      const host = request.headers.host ?? ''
      const told = await endpoint.server.handle({ method, url, host, headers: headersOf(request), body })
      deliverAnswer(response, { answer: told, cors: false })
    }
    answer().catch((error: unknown) => {
      console.error('sandbox: the model failed', error)
      response.socket?.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
