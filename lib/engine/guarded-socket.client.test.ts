import { expect, test } from 'vitest'
import type { RequestLogLine } from './guarded-fetch.client'
import { createSocketGuard } from './guarded-socket.client'

const request = {
  url: 'wss://stream.binance.com:9443/ws/0',
  purpose: 'Binance stream',
  sends: 'nothing private',
  sourceHosts: ['api.binance.com'],
}

function setUp({ blocked = [] as string[], granted = true } = {}) {
  const lines: RequestLogLine[] = []
  const guard = createSocketGuard({
    now: () => 5,
    log: (line) => lines.push(line),
    isAllowed: (host) => !blocked.includes(host),
    isGranted: (url) => granted && url === 'https://api.binance.com/',
  })
  return { guard, lines }
}

test('an opening is one line of the log, with what became of it', () => {
  const { guard, lines } = setUp()
  const opening = guard(request)
  opening.opened()
  opening.failed()
  guard(request).failed()
  expect(lines).toMatchObject([
    { host: 'stream.binance.com:9443', method: 'WS', purpose: 'Binance stream', outcome: 101 },
    { outcome: 'failed' },
  ])
})

test.each([
  ['stream.binance.com:9443'],
  ['api.binance.com'],
])('with %s switched off no stream is opened, and the log says so', (host) => {
  const { guard, lines } = setUp({ blocked: [host] })
  expect(() => guard(request)).toThrow(`Requests to ${host} are switched off`)
  expect(lines).toMatchObject([{ outcome: 'refused' }])
})

test('a venue whose hosts the browser was never told to allow is not streamed', () => {
  const { guard, lines } = setUp({ granted: false })
  expect(() => guard(request)).toThrow('does not let Holdfast reach api.binance.com')
  expect(lines).toMatchObject([{ outcome: 'refused' }])
})
