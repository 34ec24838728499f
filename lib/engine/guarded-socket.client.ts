/**
 * The door for connections that stay open. A WebSocket needs no permission of the browser, so what the user said is kept here:
 * none to a host that is switched off, none to a venue whose hosts were never granted. Each opening is a line of the log.
 */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { RequestLogLine } from './guarded-fetch.client'

export interface SocketRequest {
  /** `wss://…` */
  url: string
  purpose: string
  sends: string
  /** Hosts of the same source: when one is switched off, or none was granted, the stream is refused as well. */
  sourceHosts: readonly string[]
}

export interface SocketOpening {
  opened: () => void
  /** It never opened; ignored after `opened`. */
  failed: () => void
}

/** @throws AppError `refused`, `permission-missing` */
export type SocketGuard = (request: SocketRequest) => SocketOpening

export interface SocketGuardOptions {
  now: () => number
  log: (line: RequestLogLine) => void
  isAllowed: (host: string) => boolean
  isGranted: (url: string) => boolean
}

/** Switching protocols: what a server answers to an opening. */
const SWITCHED = 101

/** @example const opening = guard({ url, purpose: 'Kraken stream', sends: 'nothing private', sourceHosts }); opening.opened() */
export function createSocketGuard({ now, log, isAllowed, isGranted }: SocketGuardOptions): SocketGuard {
  return ({ url, purpose, sends, sourceHosts }) => {
    const { host } = new URL(url)
    const startedAt = now()
    let isRecorded = false
    const record = (outcome: RequestLogLine['outcome']) => {
      if (isRecorded) return
      isRecorded = true
      log({ at: startedAt, host, method: 'WS', purpose, sends, outcome, bytes: 0, ms: now() - startedAt })
    }
    const blocked = [host, ...sourceHosts].find((each) => !isAllowed(each))
    if (blocked !== undefined) {
      record('refused')
      throw new AppError(
        'refused',
        say('Requests to {host} are switched off in the settings.', { host: blocked }),
      )
    }
    if (!sourceHosts.some((each) => isGranted(`https://${each}/`))) {
      record('refused')
      throw new AppError(
        'permission-missing',
        say(
          'Your browser does not let Holdfast reach {host}. Edit the account and connect it again to allow it.',
          { host: sourceHosts[0] ?? host },
        ),
      )
    }
    return { opened: () => record(SWITCHED), failed: () => record('failed') }
  }
}
