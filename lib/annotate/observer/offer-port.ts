/** The observer's side of the handshake: offers one end of a channel until the relay takes it. */
import { LATE_MS, PORT_EVENT, RELAY_EVENT, type Told } from './handshake'
import { bare, dispatch, later, listen, MessageChannel, MessageEvent, post, unlisten } from './pristine'

/** @returns tells the relay; what is told before it has come waits in the channel */
export function offerPort(page: Window): (told: Told) => void {
  const { port1, port2 } = new MessageChannel()
  const offer = () => {
    const offered = new MessageEvent(PORT_EVENT, bare({ ports: [port2], cancelable: true }))
    // Prevented: it was taken.
    if (!dispatch(page, offered)) end()
  }
  const end = () => {
    unlisten(page, RELAY_EVENT, offer)
    unlisten(page.document, 'readystatechange', end)
  }
  listen(page, RELAY_EVENT, offer)
  if (page.document.readyState === 'loading') listen(page.document, 'readystatechange', end)
  else later(end, LATE_MS)
  offer()
  return (told) => post(port1, told)
}
