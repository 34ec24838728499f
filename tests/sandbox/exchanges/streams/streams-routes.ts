/** What tests in another program do to the streams: `GET /streams`, and `POST /streams` with one command. */
import * as v from 'valibot'
import { VENUES } from '../../open-exchanges'
import type { OpenStreams } from './open-streams'

const venue = v.picklist(VENUES)

export const StreamCommand = v.variant('do', [
  v.object({
    do: v.literal('stir'),
    venue,
    market: v.string(),
    perSecond: v.pipe(v.number(), v.minValue(0)),
  }),
  v.object({ do: v.literal('stall'), venue }),
  v.object({ do: v.literal('hangUp'), venue }),
  v.object({ do: v.literal('refuse'), venue, refusing: v.boolean() }),
  v.object({ do: v.literal('speak'), venue, text: v.string() }),
])
export type StreamCommand = v.InferOutput<typeof StreamCommand>

/** @example steer(streams.controls, { do: 'stall', venue: 'kraken' }) */
export function steer(all: OpenStreams['controls'], command: StreamCommand): unknown {
  const controls = all[command.venue]
  switch (command.do) {
    case 'stir':
      controls.stir(command.market, command.perSecond)
      return {}
    case 'stall':
      controls.stall()
      return {}
    case 'hangUp':
      controls.hangUp()
      return {}
    case 'refuse':
      controls.refuse(command.refusing)
      return {}
    case 'speak':
      controls.speak(command.text)
      return {}
    default:
      return command satisfies never
  }
}

/** By venue: connections, subscriptions, messages sent, changes of books. */
export const toldStreams = (all: OpenStreams['controls']): unknown =>
  Object.fromEntries(
    Object.entries(all).map(([name, { connections, subscriptions, sent, stirred }]) => [
      name,
      { connections: connections(), subscriptions: subscriptions(), sent: sent(), stirred: stirred() },
    ]),
  )
